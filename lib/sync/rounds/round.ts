import type { Store } from '../../store/store';
import type { Engine, PlacedFile } from '../engines/engine';
import { inFileName } from '../files/change-file';
import { keyFileName, readKeyFile } from '../files/key-file';
import { purge } from '../library/purge';
import { type RulesPlace, showRules, takeUpRules } from '../library/rules';
import { takeUp } from '../library/take-up';
import { unfitWords } from '../library/unfit';
import { membershipOf } from '../membership';
import { Trouble } from '../trouble';
import { Context, deviceFiles, type Memory } from './context';
import { mend } from './mend';
import { receive } from './receive';
import { send } from './send';
import { tidy } from './tidy';

/** What a round has done. */
export interface RoundResult {
  received: number;
  sent: number;
  /** Keys of the papers that are other than before. */
  changed: readonly string[];
  notices: readonly string[];
}

/** Marked records that are taken up at a time. */
const part = 1500;

/**
 * Brings the library in step with the place: takes up what changed here, brings in what others wrote, writes what is new.
 * Wherever it stops, the next one goes on. One at a time.
 */
export async function syncRound(
  store: Store,
  engine: Engine,
  memory: Memory,
  rulesPlace: RulesPlace,
): Promise<RoundResult> {
  const { db } = store;
  const member = await membershipOf(db);
  if (!member) return { received: 0, sent: 0, changed: [], notices: [] };
  const round = new Context(store, engine, memory, member);
  while ((await db.transaction('rw', db.tables, async () => takeUp(db, member.device, store.now(), part))) === part);
  const rules = await rulesPlace.read();
  await takeUpRules(db, rules, { device: member.device, wall: store.now() });
  const placed = await engine.list();
  await checkKeyFile(round, placed);
  const files = deviceFiles(placed);
  nameForeign(round, placed);
  await receive(round, files);
  await showRules(db, rulesPlace, rules);
  await forgetErased(round);
  await mend(round, files);
  await send(round);
  await tidy(round, files);
  const unfit = await unfitWords(db);
  if (unfit) round.notices.add(unfit);
  return { received: round.received, sent: round.sent, changed: [...round.changed], notices: [...round.notices] };
}

/** What was erased everywhere goes for good in time: from the library, and from this device's files. */
async function forgetErased(round: Context): Promise<void> {
  const { files, stale } = round.progress;
  await purge(round.store, () => round.advance({ stale: [...new Set([...stale, ...files])] }));
}

/** The place must be this library's: one that lost the key file, or has half of it, gets it again; another library's is left alone. */
async function checkKeyFile({ engine, member, memory }: Context, placed: readonly PlacedFile[]): Promise<void> {
  const isThere = placed.some(({ name }) => name === keyFileName);
  if (isThere && memory.keyChecked) return;
  const library = isThere ? libraryIn(await engine.read(keyFileName)) : undefined;
  if (library !== undefined && library !== member.lock.library) throw new Trouble('foreign');
  if (library === undefined) {
    await engine.delete(keyFileName);
    await engine.writeOnce(keyFileName, new TextEncoder().encode(member.keyFile));
  }
  memory.keyChecked = true;
}

function libraryIn(bytes: Uint8Array | undefined): string | undefined {
  try {
    return readKeyFile(new TextDecoder().decode(bytes)).library;
  } catch (error) {
    if (error instanceof Trouble && error.kind === 'newer') throw error;
    return undefined;
  }
}

/** What programs leave beside our files, and may take away again. */
const passing = /^\.|~$|\.tmp$|\.crswap$|\.part$/;

function nameForeign(round: Context, placed: readonly PlacedFile[]): void {
  for (const { name } of placed)
    if (name !== keyFileName && !inFileName(name) && !passing.test(name))
      round.notices.add(
        `The file ${name} is not of Papergloss, so it was left alone. Keep the folder for Papergloss only.`,
      );
}
