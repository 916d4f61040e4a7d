import * as z from 'zod/mini';
import type { Database } from '../../store/database';
import type { Store } from '../../store/store';
import { membershipOf } from '../membership';
import { nextStamp } from '../merge/stamp';
import { idOf } from '../records/shapes';
import { learn, tellLater } from './known';

const id = idOf('library', 'all');

/** When everything was taken away on all machines; undefined where it was not, or was brought back. */
export async function erasedAt({ replica }: Database): Promise<number | undefined> {
  const row = await replica.get(id);
  return z.number().safeParse(row?.fields['erased']?.[1]).data;
}

/** Says to all machines when everything was taken away; null, that it was brought back. */
export async function sayErased({ db, now }: Store, at: number | null): Promise<void> {
  const member = await membershipOf(db);
  if (!member) return;
  const before = await db.replica.get(id);
  const stamp = nextStamp(before?.fields['erased']?.[0], now(), member.device);
  const said = [{ id, fields: { erased: [stamp, at] as const } }];
  await db.transaction('rw', db.tables, async () => {
    await learn(db, said);
    await tellLater(db, said);
  });
}
