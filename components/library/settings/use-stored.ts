import { useEffect, useState } from 'preact/hooks';
import { notKept } from '../../../lib/text/storage-words';
import { useMessages } from '../../ui/parts/Toasts';

/** What is stored, undefined until it is read, with what shows a change at once and what reads again after one, and says where it was not kept. */
export function useStored<Stored>(read: () => Promise<Stored>) {
  const { failed } = useMessages();
  const [stored, setStored] = useState<Stored | undefined>(undefined);
  const reload = async () => setStored(await read());
  useEffect(() => void reload(), []);
  const after = (change: Promise<unknown>) => change.catch(() => failed(notKept)).then(reload);
  return { stored, setStored, after };
}
