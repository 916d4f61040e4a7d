import { version } from '../../package.json';
import { backupVersion, type Problem, Unreadable } from '../backup/format';
import { limits, refuseLarge, textOf } from '../backup/lines';
import { backupFile } from '../backup/write';
import { sources } from './registry';
import type { Imported, Input, Source, Work } from './source';
import type { TablePreview } from './table';
import { toKinds } from './to-kinds';
import { filesIn } from './zip';

/** A file that is ready to be tried and brought in. */
export interface ReadFile {
  /** A backup: the file itself, or one made of what it holds. */
  blob: Blob;
  isBackup: boolean;
  /** What it is, where it is no backup. */
  label: string;
  problems: Problem[];
  /** The columns, where it is a table. */
  table?: TablePreview | undefined;
}

/** Files of other programs are read whole, so that less is enough. */
const most = { ...limits, file: 60_000_000, text: 60_000_000 };

const backupStart = /^\s*\{\s*"(?:papergloss|exported)"/;

async function isBackup(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return (first === 0x1f && second === 0x8b) || backupStart.test(await file.slice(0, 100).text());
}

/** Makes a backup of whatever kind of file this is; throws with a message for people where it is none that can be read. */
export async function readFile(
  file: Blob,
  name: string,
  work: Work,
  now: number,
  columns?: readonly string[],
): Promise<ReadFile> {
  if (await isBackup(file)) return { blob: file, isBackup: true, label: '', problems: [] };
  refuseLarge(file, most);
  const zip = await filesIn(file, most.text);
  if (zip) return readZip(zip, name, work, now);
  let text = '';
  for await (const part of textOf(file, most)) text += part;
  return readText({ text: text.replace(/^\ufeff/, ''), name, columns }, work, now);
}

const sourceFor = (input: Input): Source | undefined =>
  input.text.includes('\0') ? undefined : sources.find((each) => each.accepts(input));

const nothingKnown = (): Unreadable =>
  new Unreadable(
    `This is nothing that can be brought in. What can: backups of Papergloss, ${sources.map(({ label }) => label).join(', ')}.`,
  );

/** Makes a backup of the files of a zip, such as a folder of Markdown. Lines are those of its files, one for each. */
async function readZip(files: readonly Input[], name: string, work: Work, now: number): Promise<ReadFile> {
  const all: Imported = { papers: [], problems: [] };
  const whole = readTogether(files);
  if (whole) return backupOf(await whole.source.read(whole.input, work), whole.source, name, now);
  let known: Source | undefined;
  for (const [index, file] of files.entries()) {
    const line = index + 1;
    const source = sourceFor(file);
    known ??= source;
    const read = await source?.read(file, work);
    if (!read) all.problems.push({ line, why: `nothing is known of the file “${file.name.slice(0, 80)}”` });
    all.papers.push(...(read?.papers ?? []).map((paper) => ({ ...paper, line })));
    all.problems.push(...(read?.problems ?? []).map(({ why }) => ({ line, why: `${file.name.slice(0, 80)}: ${why}` })));
  }
  if (!known) throw nothingKnown();
  return backupOf(all, known, name, now);
}

/** Files that only together tell everything, as one; undefined where they are not of such a kind. */
function readTogether(files: readonly Input[]): { source: Source; input: Input } | undefined {
  const source = files[0] && sourceFor(files[0]);
  if (!source?.together) return undefined;
  const own = files
    .filter((file) => sourceFor(file) === source)
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .map(({ text }) => text);
  return { source, input: { text: source.together(own), name: '' } };
}

/** Makes a backup of a text: of a file, or pasted. */
export async function readText(input: Input, work: Work, now: number): Promise<ReadFile> {
  const source = sourceFor(input);
  if (!source) throw nothingKnown();
  return backupOf(await source.read(input, work), source, input.name, now, source.table?.(input));
}

async function backupOf(
  imported: Imported,
  source: Source,
  name: string,
  now: number,
  table?: TablePreview,
): Promise<ReadFile> {
  const { kinds, problems } = toKinds(imported, source.id, now);
  // Of a table, the reader may say first what its columns are.
  if (kinds.paper.length === 0 && !table) throw new Unreadable(nothingIn(source.label, problems));
  const from = name || source.label;
  const blob = await backupFile(
    { papergloss: 'backup', version: backupVersion, at: now, program: version, from: from.slice(0, 300) },
    kinds,
  );
  return { blob, isBackup: false, label: source.label, problems, table };
}

const nothingIn = (label: string, [problem]: readonly Problem[]): string =>
  `There is no paper in this (read as ${label}).${problem ? ` Line ${problem.line}: ${problem.why}.` : ''}`;
