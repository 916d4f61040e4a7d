import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Puts text between the `<!-- section -->` markers of a page, README.md if none is named; throws where they are missing. */
export function writeSection(section: string, text: string, page = 'README.md'): void {
  const file = path.resolve(import.meta.dirname, '..', page);
  const readme = readFileSync(file, 'utf8');
  const [start, end] = [`<!-- ${section} -->`, `<!-- /${section} -->`];
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} has no section “${section}”.`);
  writeFileSync(file, `${readme.slice(0, from + start.length)}\n${text}\n${readme.slice(to)}`);
}
