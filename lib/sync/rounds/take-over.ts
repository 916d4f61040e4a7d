import { fileName } from '../files/change-file';
import { tellLater } from '../library/known';
import type { Context } from './context';
import { deviceFiles } from './context';
import { send } from './send';
import { stillTrue } from './tidy';

/**
 * Takes the files of a device over that is gone for good: what of them is still true is written into files of this one
 * before they are taken away. What cannot be read stays. Where the device comes back after all, it notices, and tells what
 * it knows anew.
 */
export async function takeOver(round: Context, device: string): Promise<void> {
  const { db } = round.store;
  const files = deviceFiles(await round.engine.list()).filter((file) => file.device === device);
  const read: string[] = [];
  for (const file of files) {
    const content = await round.read(file);
    if (!content) continue;
    const records = await stillTrue(round, new Map(content.records.map((record) => [record.id, record])));
    await db.transaction('rw', db.tables, () => tellLater(db, records));
    read.push(fileName(device, file.number));
  }
  await send(round);
  const { [device]: _, ...peers } = round.progress.peers;
  await round.advance({ peers });
  for (const name of read) await round.engine.delete(name);
}
