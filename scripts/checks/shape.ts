import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { functionsOf } from '../../test/architecture/functions';
import { circles } from '../../test/architecture/graph';
import { readSource } from '../../test/architecture/read-source';

const root = path.resolve(import.meta.dirname, '../..');
const mostFiles = 15;
const mostLines = 300;
const mostComplex = 15;

/** Why a function may be complex: by `file name`, or by `folder/` for all in it. */
const reasonsSchema = z.record(z.string(), z.string());
const reasonsFile = path.join(root, 'scripts/checks/shape-reasons.json');

interface File {
  file: string;
  code: string;
}

const folders = ['lib', 'components', 'entrypoints', 'scripts', 'test'];

/** All code and style sheets, but for the pages that tests read. */
function readFiles(): File[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => /\.(?:tsx?|mjs|css)$/.test(file) && !file.startsWith('test/fixtures/'))
    .sort()
    .map((file) => ({ file, code: readFileSync(path.join(root, file), 'utf8') }));
}

function crowdedFolders(files: readonly File[]): string[] {
  const counts = new Map<string, number>();
  for (const { file } of files) counts.set(path.dirname(file), (counts.get(path.dirname(file)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > mostFiles).map(([folder, count]) => `${folder}: ${count}`);
}

const linesOf = (code: string) => code.split('\n').length - 1;

function print(heading: string, lines: readonly string[]): void {
  console.log(`${heading}: ${lines.length}`);
  for (const line of lines) console.log(`  ${line}`);
}

/** Prints how the code is laid out; gives 1 where files import each other in a circle, or a function is too complex without a reason. */
export function main(): number {
  const files = readFiles();
  const code = files.filter(({ file }) => !file.endsWith('.css'));
  const reasons = z.parse(reasonsSchema, JSON.parse(readFileSync(reasonsFile, 'utf8')));
  const rounds = circles(code.map(({ file, code: text }) => readSource(file, text)));
  const complex = code
    .flatMap(({ file, code: text }) => functionsOf(file, text))
    .filter(({ complexity }) => complexity > mostComplex)
    .sort((a, b) => b.complexity - a.complexity)
    .map((each) => {
      const place = `${each.file} ${each.name}`;
      const reason = Object.keys(reasons).find((key) => key === place || (key.endsWith('/') && place.startsWith(key)));
      return { ...each, place, reason };
    });
  const unexplained = complex.filter(({ reason }) => reason === undefined);
  const unneeded = Object.keys(reasons).filter((key) => complex.every(({ reason }) => reason !== key));

  print('circles of files', rounds);
  print(`folders of more than ${mostFiles} files`, crowdedFolders(files));
  const long = files.filter((each) => linesOf(each.code) > mostLines);
  print(
    `files of more than ${mostLines} lines`,
    long.map((each) => `${each.file}: ${linesOf(each.code)}`),
  );
  print(
    `functions of a complexity over ${mostComplex}`,
    complex.map(({ complexity, place, reason }) => `${complexity} ${place}: ${reason ? reasons[reason] : 'NO REASON'}`),
  );
  print(
    'of these without a reason in scripts/checks/shape-reasons.json',
    unexplained.map(({ place }) => place),
  );
  print('reasons there that nothing needs', unneeded);
  return rounds.length + unexplained.length + unneeded.length > 0 ? 1 : 0;
}
