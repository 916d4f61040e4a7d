import type { ExportContext } from '../export/format';
import type { FolderPlan, FolderStatus } from '../papers/folder-plan';
import type { PaperRecord } from '../papers/records';
import { isWritten } from '../papers/standing';
import type { Folder } from './folder';
import {
  everything,
  folderMemory,
  forgetDue,
  keepCopied,
  keepPlan,
  markDue,
  readCopied,
  readDue,
  readPlan,
} from './memory';
import { folderTrouble, notAllowed } from './trouble';
import type { FolderReport } from './write-folder';

/** Which papers are asked for: all of the library, those of a list, or some by their keys. */
export type Wanted = FolderPlan['scope'] | { kind: 'keys'; keys: readonly string[] };

/** What keeping a folder up to date needs. */
export interface FolderPorts {
  records(wanted: Wanted): Promise<PaperRecord[]>;
  /** What writing the papers needs, by the template of this id. */
  context(records: readonly PaperRecord[], template: string): Promise<ExportContext>;
  /** The chosen folder; undefined where none is, or the browser does not let us write there now. */
  folder(): Promise<Folder | undefined>;
  /** The newest copy of the library. */
  copy(): Promise<{ id: string; name: string; blob: Blob } | undefined>;
  tell(status: FolderStatus): Promise<void>;
  now(): number;
  /** Does something with each, shows how far it is, and throws where the reader stops it. */
  each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void>;
  /** Does one thing after the other. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** Whether a paper is of the library, as the folder of all papers has it. */
const belongs = ({ saved, notes }: PaperRecord): boolean => saved !== undefined || notes.some(isWritten);

/** Keeps a folder of notes as the library is. */
export class FolderKeeper {
  readonly #ports: FolderPorts;

  constructor(ports: FolderPorts) {
    this.#ports = ports;
  }

  /** Papers changed, any of them where no keys are given. Gives whether they are to be written by themselves. */
  async changed(keys: readonly string[]): Promise<boolean> {
    const plan = await readPlan();
    if (!plan?.auto) return false;
    await markDue(keys.length > 0 ? keys : [everything]);
    return true;
  }

  /** Writes what has changed since it was written, and the copy of the library, where that may be done now. */
  run(): Promise<void> {
    return this.#ports.alone(async () => {
      const plan = await readPlan();
      if (!plan) return;
      const due = plan.auto ? await readDue() : [];
      const copy = await this.#newCopy();
      if (due.length === 0 && !copy) return;
      const folder = await this.#ports.folder();
      if (!folder) return this.#ports.tell({ waits: true });
      try {
        if (copy) await this.#putCopy(folder, copy);
        if (due.length > 0) await this.#write(folder, plan, await this.#recordsOf(plan, due), { over: false });
        await forgetDue(due);
        await this.#ports.tell({ at: this.#ports.now(), waits: false });
      } catch (error) {
        await this.#ports.tell({ waits: false, trouble: folderTrouble(error).message });
      }
    });
  }

  /** Writes all papers that the plan names, as far as they changed. @throws FolderTrouble */
  writeAll(plan: FolderPlan, over: boolean): Promise<FolderReport> {
    return this.#ports.alone(async () => {
      const folder = await this.#ports.folder();
      if (!folder) throw notAllowed();
      try {
        await keepPlan(plan);
        const [due, copy] = [await readDue(), await this.#newCopy()];
        const records = await this.#ports.records(plan.scope);
        const report = await this.#write(folder, plan, records, { over, each: this.#ports.each });
        await forgetDue(due);
        if (copy) await this.#putCopy(folder, copy);
        await this.#ports.tell({ at: this.#ports.now(), waits: false });
        return report;
      } catch (error) {
        throw folderTrouble(error);
      }
    });
  }

  async #recordsOf({ scope }: FolderPlan, due: readonly { key: string }[]): Promise<PaperRecord[]> {
    const keys = new Set(due.map(({ key }) => key));
    if (keys.has(everything)) return this.#ports.records(scope);
    if (scope.kind === 'all') return (await this.#ports.records({ kind: 'keys', keys: [...keys] })).filter(belongs);
    return (await this.#ports.records(scope)).filter(({ paper }) => keys.has(paper.key));
  }

  async #write(
    folder: Folder,
    { template }: FolderPlan,
    records: readonly PaperRecord[],
    how: { over: boolean; each?: FolderPorts['each'] },
  ): Promise<FolderReport> {
    // With what writes by templates: no start of the background but for this needs it.
    const { writeFolder } = await import('./write-folder');
    const context = await this.#ports.context(records, template);
    return writeFolder(records, { folder, memory: folderMemory, context, ...how });
  }

  /** The newest copy of the library, where the folder has it not. */
  async #newCopy(): ReturnType<FolderPorts['copy']> {
    const copy = await this.#ports.copy();
    return copy && copy.id !== (await readCopied()) ? copy : undefined;
  }

  async #putCopy(folder: Folder, { id, name, blob }: { id: string; name: string; blob: Blob }): Promise<void> {
    await folder.keepCopy(name, blob);
    await keepCopied(id);
  }
}
