import type { Store } from '../../store/store';
import type { Engine, PlacedFile } from '../engines/engine';
import { type Content, fileName, inFileName, readFile, writeFile } from '../files/change-file';
import type { Unreadable } from '../files/seal';
import { type Membership, membershipOf, type Progress, saveProgress } from '../membership';

/** What is remembered from round to round while the background lives. */
export interface Memory {
  /** Files that could not be read, by name, with their size then: they are not asked for again until they change. */
  unreadable: Map<string, { size: number; why: Unreadable }>;
  /** Whether the key file was looked at. */
  keyChecked: boolean;
}

/** A memory of nothing. */
export const newMemory = (): Memory => ({ unreadable: new Map(), keyChecked: false });

/** A file of a device, by its name. */
export interface DeviceFile extends PlacedFile {
  device: string;
  number: number;
}

/** One round: who is a member, over which place, and what has come of it so far. */
export class Context {
  readonly store: Store;
  readonly engine: Engine;
  readonly memory: Memory;
  member: Membership;
  /** Keys of papers that are other than before. */
  readonly changed = new Set<string>();
  /** What the reader should know, in words. */
  readonly notices = new Set<string>();
  received = 0;
  sent = 0;

  constructor(store: Store, engine: Engine, memory: Memory, member: Membership) {
    this.store = store;
    this.engine = engine;
    this.memory = memory;
    this.member = member;
  }

  get progress(): Progress {
    return this.member.progress;
  }

  /** Keeps how far the device is, on the disk and here. */
  async advance(change: Partial<Progress>): Promise<void> {
    const progress = { ...this.progress, ...change };
    await saveProgress(this.store.db, progress);
    this.member = { ...this.member, progress };
  }

  /** Reads again who is a member. */
  async reload(): Promise<void> {
    this.member = (await membershipOf(this.store.db)) ?? this.member;
  }

  /** What a file says; undefined where it is gone or cannot be read, which is named. */
  async read({ name, size }: PlacedFile): Promise<Content | undefined> {
    const before = this.memory.unreadable.get(name);
    if (before?.size === size) return this.#cannotRead(name, size, before.why);
    const bytes = await this.engine.read(name);
    if (!bytes) return undefined;
    const content = await readFile(this.member.lock, name, bytes);
    if ('unreadable' in content) return this.#cannotRead(name, size, content.unreadable);
    this.memory.unreadable.delete(name);
    return content;
  }

  #cannotRead(name: string, size: number, why: Unreadable): undefined {
    this.memory.unreadable.set(name, { size, why });
    this.notices.add(
      why === 'newer'
        ? 'Another device writes files of a newer Papergloss. Update Papergloss here to get its changes; yours go on to it.'
        : `The file ${name} is damaged or of somebody else, so it was left alone.`,
    );
  }

  /** Writes a file of this device. Gives its size; undefined where another file is in its place, and the next number is to be tried. */
  async write(records: Content['records'], replaces: readonly number[] = []): Promise<number | undefined> {
    const { device, name, lock } = this.member;
    const number = this.progress.next;
    await this.advance({ next: number + 1 });
    const files = [...this.progress.files.filter((each) => !replaces.includes(each)), number];
    const at = this.store.now();
    const placed = fileName(device, number);
    const bytes = await writeFile(lock, placed, { name, at, files, records });
    if (!(await this.engine.writeOnce(placed, bytes))) return undefined;
    await this.advance({ files, wroteAt: at });
    return bytes.length;
  }
}

/** The files of devices among all, in the order in which each device wrote them. */
export function deviceFiles(placed: readonly PlacedFile[]): DeviceFile[] {
  return placed
    .flatMap((file) => {
      const parts = inFileName(file.name);
      return parts ? [{ ...file, ...parts }] : [];
    })
    .sort((a, b) => (a.device === b.device ? a.number - b.number : a.device < b.device ? -1 : 1));
}
