import { addRecord, type Kinds, noRecords } from '../../backup/format';
import { httpUrl } from '../../papers/schema';
import type { StoredPaper } from '../database';
import type { Store } from '../store';
import { type TableKind, tableKinds, tableNames } from './tables';

/** All records that can be read, also of a library that could not be brought up to this version, and the names of those that cannot. */
export async function snapshot({ db }: Store): Promise<{ kinds: Kinds; damaged: string[] }> {
  const kinds = noRecords();
  const damaged: string[] = [];
  const rows = await db.readAll(Object.values(tableNames));
  for (const kind of tableKinds)
    for (const record of rows.get(tableNames[kind]) ?? [])
      if (addRecord(kinds, kind, withoutUnsafe(record)) !== undefined) damaged.push(nameOf(kind, record));
  return { kinds, damaged };
}

/** A paper without the addresses that must not become links: they are no reason to leave it out. */
function withoutUnsafe(record: object | StoredPaper): object {
  if (!('urls' in record)) return record;
  const safe = Object.entries(record.urls ?? {}).filter(([, address]) => httpUrl.safeParse(address).success);
  return { ...record, urls: Object.fromEntries(safe) };
}

const nameOf = (kind: TableKind, record: object): string =>
  `${kind} ${'id' in record ? String(record.id) : 'key' in record ? String(record.key) : ''}`.trim();
