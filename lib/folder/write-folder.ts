import type { ExportContext } from '../export/format';
import { paperFiles } from '../export/markdown/write';
import { namesOf } from '../papers/names';
import type { PaperRecord } from '../papers/records';
import { hashTexts } from '../text/hash';
import { composeNote, keyIn } from './block';
import { notesInFile } from './edits';
import type { Folder, FolderMemory, WrittenPaper } from './folder';

/** What came of writing a folder. */
export interface FolderReport {
  written: number;
  unchanged: number;
  /** Files that were left alone, as the reader changed our part of them. */
  left: readonly string[];
}

interface Work {
  folder: Folder;
  memory: FolderMemory;
  context: ExportContext;
  /** Whether what the reader changed in our part is kept below it, instead of leaving the file alone. */
  over?: boolean;
  /** Does something with each paper that is due, and may stop in between. */
  each?<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void>;
}

const signatureOf = (record: PaperRecord, { template }: ExportContext): number =>
  hashTexts([JSON.stringify(record), template?.source ?? '']);

/** Files that say which paper they are about, of those that we know nothing of: the reader may have renamed them. */
async function findRenamed(folder: Folder, unknown: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of unknown) {
    const key = keyIn((await folder.read(path)) ?? '');
    if (key !== undefined) found.set(key, path);
  }
  return found;
}

/** A name that no other file has; that of the paper's identifier where its title is taken. */
function freePath(path: string, key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(path.toLowerCase())) return path;
  const name = path.replace(/\.md$/, '');
  const more = key.replace(/^[a-z]+:/, '').replace(/[^\w.-]+/g, ' ');
  let free = `${name} (${more}).md`;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name} (${more}) ${n}.md`;
  return free;
}

async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (const item of items) await work(item);
}

/** Writes the notes of papers that changed since they were written; leaves all others, and what the reader wrote, alone. */
export async function writeFolder(records: readonly PaperRecord[], work: Work): Promise<FolderReport> {
  const { folder, memory, context, each = inTurn } = work;
  const known = new Map((await memory.written()).map((paper) => [paper.key, paper]));
  const files = await folder.list();
  const there = new Set(files);
  const knownOf = ({ paper }: PaperRecord): WrittenPaper | undefined =>
    namesOf(paper).flatMap((name) => known.get(name) ?? [])[0];
  const due = records.filter((record) => {
    const before = knownOf(record);
    return before === undefined || before.signature !== signatureOf(record, context) || !there.has(before.path);
  });
  const paths = new Set([...known.values()].map(({ path }) => path));
  const renamed = due.some((record) => !there.has(knownOf(record)?.path ?? ''))
    ? await findRenamed(
        folder,
        files.filter((file) => !paths.has(file)),
      )
    : new Map<string, string>();
  const taken = new Set(files.map((file) => file.toLowerCase()));
  const left: string[] = [];
  let written = 0;
  await each(due, async (record) => {
    const before = knownOf(record)?.path;
    const [file] = [...paperFiles([record], { ...context, marked: true })];
    if (!file) return;
    const old = before !== undefined && there.has(before) ? before : renamed.get(record.paper.key);
    const path = old ?? freePath(file.path, record.paper.key, taken);
    taken.add(path.toLowerCase());
    const existing = await folder.read(path);
    const { text } = composeNote(file.text, existing, work.over);
    if (text === undefined) left.push(path);
    else {
      if (text !== existing) await folder.write(path, text);
      written += text === existing ? 0 : 1;
      await memory.keep([remembered(record, path, text, context)]);
    }
  });
  return { written, unchanged: records.length - written - left.length, left };
}

function remembered(record: PaperRecord, path: string, text: string, context: ExportContext): WrittenPaper {
  const inFile = new Map(notesInFile(text).map(({ id, markdown }) => [id, markdown]));
  return {
    key: record.paper.key,
    path,
    signature: signatureOf(record, context),
    notes: record.notes.flatMap(({ id, markdown }) => {
      const there = inFile.get(id);
      return there === undefined ? [] : [{ id, markdown, inFile: there }];
    }),
  };
}
