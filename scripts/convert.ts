import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readBackup } from '../lib/backup/read';
import { recordsIn } from '../lib/backup/records';
import type { ExportContext, Format } from '../lib/export/format';
import { formats } from '../lib/export/registry';
import { renderText } from '../lib/export/render';
import { glossPaper } from '../lib/gloss/gloss-paper';
import { readFile } from '../lib/import/read';
import type { PaperRecord } from '../lib/papers/records';

const usage = `npm run --silent convert -- --from FILE --to FORMAT --out DIR
FILE: a backup of Papergloss, its JSON export, or a file of another program that it can import.
FORMAT: backup, ${formats.map(({ id }) => id).join(', ')}.
DIR: where the files are written; it is made where it is not there.`;

interface Given {
  from?: string | undefined;
  to?: string | undefined;
  out?: string | undefined;
}

/** What the arguments say, or undefined, with why on stderr, where they cannot be read. */
function given(args: string[]): Given | undefined {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { from: text, to: text, out: text } }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

/** The files that a format makes of the records, by their names. */
function filesOf(format: Format, records: readonly PaperRecord[], context: ExportContext): [string, string][] {
  return format.kind === 'text'
    ? [[`papers.${format.extension}`, renderText(format, records, context)]]
    : [...format.files(records, context)].map(({ path: name, text }) => [name, text]);
}

/**
 * `npm run --silent convert -- --from FILE --to FORMAT --out DIR`: writes what a file holds in another format, by the code of the
 * extension. Lines that could not be used are named on stderr; the exit code is then 1.
 */
export async function main(args: string[]): Promise<number> {
  const { from, to, out } = given(args) ?? {};
  const format = formats.find(({ id }) => id === to);
  const isKnown = format !== undefined || to === 'backup';
  if (to !== undefined && !isKnown) console.error(`There is no format called ${to}.\n`);
  if (from === undefined || out === undefined || !isKnown) {
    console.error(usage);
    return 2;
  }
  if (!existsSync(from)) {
    console.error(`There is no file ${from}. Give --from the path of a backup, an export or another program's file.`);
    return 2;
  }
  try {
    return await convert(from, format, out);
  } catch (error) {
    console.error(`${from}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

/** Converts a file; without a format into a backup. */
async function convert(from: string, format: Format | undefined, out: string): Promise<number> {
  const now = new Date();
  const work = { tell: () => {}, signal: new AbortController().signal };
  const file = new Blob([readFileSync(from)]);
  const { blob, problems } = await readFile(file, path.basename(from), work, now.getTime());
  const { kinds, problems: more } = await readBackup(blob);
  const write = (name: string, content: string | Uint8Array) => {
    const place = path.join(out, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  };
  if (format) {
    const context = { now, gloss: glossPaper };
    for (const [name, text] of filesOf(format, recordsIn(kinds), context)) write(name, text);
  } else write('papers.jsonl.gz', new Uint8Array(await blob.arrayBuffer()));
  const all = [...problems, ...more];
  for (const { line, why } of all) console.error(`line ${line}: ${why}`);
  return all.length > 0 ? 1 : 0;
}
