import type { Found, SyncPlace, SyncStatus } from '../papers/machines';
import { eraseAll, restoreErased } from '../store/changes/erase';
import type { Store } from '../store/store';
import type { Engine } from './engines/engine';
import { forgetFolder } from './engines/kept-folder';
import { inFileName } from './files/change-file';
import { keyFileName, newLibrary, openLibrary, readKeyFile } from './files/key-file';
import type { Lock } from './files/seal';
import { sayErased } from './library/erased';
import { undoableErase } from './library/purge';
import type { RulesPlace } from './library/rules';
import { markAll } from './library/take-up';
import { join, leave, type Membership, membershipOf, openPlace } from './membership';
import { preview } from './preview';
import { Context, type Memory, newMemory } from './rounds/context';
import { type RoundResult, syncRound } from './rounds/round';
import { takeOver } from './rounds/take-over';
import { Trouble, type TroubleKind } from './trouble';

/** What a round touches outside of the store. */
export interface SyncEffects {
  rules: RulesPlace;
  status: { read(): Promise<SyncStatus>; write(status: SyncStatus): Promise<void> };
  /** Told of the papers that came or changed. */
  changed(keys: readonly string[]): void;
  /** Asks to be run again after so many milliseconds. */
  again(wait: number): void;
  /** Says whether the library is kept in step from now on. */
  kept(on: boolean): void;
  open?(place: SyncPlace): Promise<Engine>;
}

/** A place, and the passphrase; without one, files are only checked, not locked. */
export interface Entry {
  place: SyncPlace;
  passphrase?: string | undefined;
}

/** After a failure it is tried again twice as late each time, from half a minute to a quarter of an hour. */
const firstWait = 30_000;
const longestWait = 15 * 60_000;

/** Keeps the library in step: one round at a time, again after a failure, and the reader told how it is. */
export class SyncControl {
  readonly #store: Store;
  readonly #effects: SyncEffects;
  #memory: Memory = newMemory();
  #running: Promise<void> | undefined;
  #again = false;
  #failures = 0;
  /** A trouble that only the reader can mend: it is not tried again by itself, lest an account be closed for it. */
  #held: TroubleKind | undefined;

  constructor(store: Store, effects: SyncEffects) {
    this.#store = store;
    this.#effects = effects;
  }

  /** Takes up where an earlier background ended; changes are marked only where somebody wants to know. */
  async start(): Promise<void> {
    const member = await membershipOf(this.#store.db);
    this.#store.db.shared = member !== undefined;
    this.#effects.kept(member !== undefined);
    if (member) await this.run();
  }

  /** What is at the place. Changes nothing. */
  async look({ place, passphrase }: Entry): Promise<Found> {
    const engine = await this.#open(place);
    const file = await keyFileAt(engine);
    if (file === undefined) return { kind: 'nothing' };
    if (readKeyFile(file).locked && passphrase === undefined) return { kind: 'locked' };
    const lock = await openLibrary(file, passphrase);
    return { kind: 'library', preview: await preview(this.#store.db, engine, lock) };
  }

  /** Makes a library at the place, or joins the one that is there, and begins to keep in step. */
  async join({ place, passphrase }: Entry, name: string): Promise<void> {
    const { db } = this.#store;
    const engine = await this.#open(place);
    const { lock, file } = await lockAt(engine, passphrase);
    db.shared = true;
    await join(db, { place, lock, keyFile: file, name });
    await markAll(db);
    this.#memory = newMemory();
    this.#failures = 0;
    this.#held = undefined;
    this.#effects.kept(true);
    void this.run();
  }

  /** Stops keeping in step. The library stays whole, here and there. */
  async leave(): Promise<void> {
    const { db } = this.#store;
    await this.#running;
    await leave(db);
    await forgetFolder();
    db.shared = false;
    await db.marks.clear();
    this.#effects.kept(false);
    await this.#effects.status.write({ state: 'off' });
  }

  /** Takes everything away, on all machines. */
  async erase(): Promise<void> {
    await this.#alone(async () => sayErased(this.#store, await eraseAll(this.#store)));
    this.#effects.changed([]);
    await this.run();
  }

  /** Takes `erase` back, on all machines. */
  async restore(): Promise<void> {
    const at = await undoableErase(this.#store);
    if (at === undefined) return;
    await this.#alone(async () => {
      await restoreErased(this.#store, at);
      await sayErased(this.#store, null);
    });
    this.#effects.changed([]);
    await this.run();
  }

  /** Takes another device out of the list: what it wrote stays, in files of this one. */
  async remove(device: string): Promise<void> {
    await this.run(); // all that it wrote is known then
    await this.#alone(async () => {
      const member = await membershipOf(this.#store.db);
      if (!member) return;
      const engine = await this.#open(member.place);
      await takeOver(new Context(this.#store, engine, this.#memory, member), device);
    });
    await this.run();
  }

  /** Runs a round; where one goes on, another one after it. With `asked`, though only the reader could mend what is wrong. */
  run(asked = true): Promise<void> {
    if (!this.#store.db.shared || (this.#held !== undefined && !asked)) return Promise.resolve();
    this.#again = this.#running !== undefined;
    this.#running ??= this.#rounds().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Does something while no round goes on: a round would tell half of it, or forget some. */
  async #alone(work: () => Promise<unknown>): Promise<void> {
    while (this.#running) await this.#running;
    const done = work();
    this.#running = done.then(
      () => {},
      () => {},
    );
    await done.finally(() => {
      this.#running = undefined;
    });
  }

  async #rounds(): Promise<void> {
    do {
      this.#again = false;
      await this.#round();
    } while (this.#again);
  }

  async #round(): Promise<void> {
    const member = await membershipOf(this.#store.db);
    if (!member) return;
    const before = await this.#effects.status.read();
    await this.#tell(member, { state: 'working', at: before.at, notices: before.notices, trouble: before.trouble });
    try {
      const engine = await this.#open(member.place);
      const result = await syncRound(this.#store, engine, this.#memory, this.#effects.rules);
      this.#failures = 0;
      this.#held = undefined;
      await this.#tellDone(result);
    } catch (error) {
      await this.#tellTrouble(member, error, before.at);
    }
  }

  async #tellDone({ changed, notices, received }: RoundResult): Promise<void> {
    if (received > 0) this.#effects.changed(changed);
    const member = await membershipOf(this.#store.db);
    if (member) await this.#tell(member, { state: 'fine', at: this.#store.now(), notices });
  }

  async #tellTrouble(member: Membership, error: unknown, at: number | undefined): Promise<void> {
    const trouble = error instanceof Trouble ? error : undefined;
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const words = trouble?.message ?? `Something went wrong; Papergloss tries again by itself. (${detail})`;
    if (trouble && !trouble.passes) this.#held = trouble.kind;
    else this.#effects.again(Math.max(trouble?.wait ?? 0, Math.min(longestWait, firstWait * 2 ** this.#failures)));
    this.#failures += 1;
    const needsAccess = trouble?.kind === 'access';
    await this.#tell(member, { state: 'trouble', at, trouble: words, needsAccess });
  }

  async #tell({ device, place, lock, name, progress }: Membership, status: SyncStatus): Promise<void> {
    const erased = await undoableErase(this.#store);
    const others = Object.entries(progress.peers).filter(([, peer]) => peer.newest > 0);
    await this.#effects.status.write({
      ...status,
      place: place.kind === 'webdav' ? place.url : `the folder ${place.name}`,
      origin: place.kind === 'webdav' ? new URL(place.url).origin : undefined,
      locked: lock.key !== undefined,
      devices: [
        { id: device, name, at: progress.wroteAt, self: true },
        ...others.map(([id, peer]) => ({ id, name: peer.name, at: peer.at, self: false })),
      ],
      ...(erased === undefined ? {} : { erasedAt: erased }),
    });
  }

  #open(place: SyncPlace): Promise<Engine> {
    return (this.#effects.open ?? openPlace)(place);
  }
}

async function keyFileAt(engine: Engine): Promise<string | undefined> {
  const placed = await engine.list();
  if (!placed.some(({ name }) => name === keyFileName)) return undefined;
  const bytes = await engine.read(keyFileName);
  const text = new TextDecoder().decode(bytes);
  const isHalf = !/\}\s*$/.test(text) && !placed.some(({ name }) => inFileName(name));
  if (!isHalf) return text;
  await engine.delete(keyFileName); // of an upload that was cut, before there was anything else
  return undefined;
}

async function lockAt(engine: Engine, passphrase: string | undefined): Promise<{ lock: Lock; file: string }> {
  const there = await keyFileAt(engine);
  if (there !== undefined) return { lock: await openLibrary(there, passphrase), file: there };
  const made = await newLibrary(passphrase);
  if (await engine.writeOnce(keyFileName, new TextEncoder().encode(made.file))) return made;
  return lockAt(engine, passphrase); // another device was faster
}
