import type { SyncPlace } from '../../../../lib/papers/machines';
import { placeAddress } from '../../../../lib/text/place-address';

/** What the reader enters. */
export interface SyncForm {
  kind: SyncPlace['kind'];
  address: string;
  user: string;
  password: string;
  /** The name of the chosen folder. */
  folder: string | undefined;
  locked: boolean;
  passphrase: string;
  name: string;
}

/** A form that nobody has filled in. */
export const emptyForm = (name: string): SyncForm => ({
  kind: 'webdav',
  address: '',
  user: '',
  password: '',
  folder: undefined,
  locked: true,
  passphrase: '',
  name,
});

/** The place that is meant; undefined where none is. */
export function placeIn({ kind, address, user, password, folder }: SyncForm): SyncPlace | undefined {
  if (kind === 'folder') return folder === undefined ? undefined : { kind, name: folder };
  const url = placeAddress(address);
  return url === undefined ? undefined : { kind, url, user, password };
}
