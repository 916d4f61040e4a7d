import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { main as convert } from '../../../scripts/convert';
import { main as extract } from '../../../scripts/extract';
import { main as detect } from '../../../scripts/sites/detect';

const cases = Number(process.env['HARD_CASES'] ?? 20);
const seed = Number(process.env['HARD_SEED'] ?? 1);

const folder = mkdtempSync(path.join(tmpdir(), 'papergloss-commands-'));
const file = path.join(folder, 'given');
const before = process.cwd();
beforeAll(() => process.chdir(folder)); // where a made-up "--out" leads
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

const said: string[] = [];
beforeEach(() => {
  const hear = (text: unknown): boolean => said.push(String(text)) > 0;
  vi.spyOn(process.stderr, 'write').mockImplementation(hear);
  vi.spyOn(console, 'error').mockImplementation(hear);
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  vi.spyOn(console, 'log').mockImplementation(() => {});
});

const beginnings = [
  '{"id":1,"title":"Parallel drafts","abstract":"A 3.2x speedup at 40% of the cost."}\n',
  '{"id":null}\n[]\n"x"\n{"id":1,"abstract":7}\n',
  '@article{a, title={Parallel drafts}, doi={10.1000/xyz}}\n',
  'TY  - JOUR\nTI  - Parallel drafts\nER  - \n',
  '<!doctype html><title>Parallel drafts</title><meta name=citation_title content="Parallel drafts">',
  '<article><h2><a href="https://arxiv.org/abs/2404.12345">Parallel drafts of long texts</a></h2><p>Mira Boateng</p></article>',
  '{"papergloss":"backup","version":1}\n',
  '\u001f\u008b',
];
const content = fc
  .array(fc.oneof(fc.constantFrom(...beginnings), fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 6 })
  .map((parts) => parts.join(''));
const words = ['--from', '--to', '--out', '--url', '--generic', '--', '-', '--from=', '--nothing', '-x', '', 'bibtex'];
const values = [file, folder, path.join(folder, 'not-there'), 'https://arxiv.org/list/cs.LG/new', 'backup', 'csv'];
const name = fc.string({ maxLength: 12 }).map((text) => text.replaceAll('/', ''));
const argument = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...values), name);
/** Arguments as a person gives them, some of them other than they should be. */
const given = (whole: string[]): fc.Arbitrary<string[]> =>
  fc.oneof(
    fc.array(argument, { maxLength: 8 }),
    fc.constant(whole),
    fc
      .tuple(fc.nat(whole.length), fc.nat(2), fc.array(argument, { maxLength: 2 }))
      .map(([at, gone, more]) => [...whole.slice(0, at), ...more, ...whole.slice(at + gone)]),
  );

const out = path.join(folder, 'out');
const formats = ['backup', 'bibtex', 'ris', 'csv', 'json', 'markdown', 'markdown-zip'];
const commands: [string, (args: string[]) => Promise<number>, fc.Arbitrary<string[]>][] = [
  // Without a file it waits for what is typed.
  ['extract', ([name, ...rest]: string[]) => extract([name ?? file, ...rest]), given([file])],
  ['detect', detect, given(['--url', 'https://arxiv.org/list/cs.LG/new', file])],
  [
    'convert',
    convert,
    fc.constantFrom(...formats).chain((format) => given(['--from', file, '--to', format, '--out', out])),
  ],
];

/** What only programmers understand. */
const raw = /\b(Type|Range|Reference|Syntax)Error\b|is not a function|Cannot read prop|\[object|\n\s+at .+:\d+:\d+/;

test.each(commands)(
  `the command %s ends with its code, and why in words, whatever it is given (${cases} times, seed ${seed})`,
  async (_, command, args) => {
    await fc.assert(
      fc.asyncProperty(args, content, async (list, text) => {
        writeFileSync(file, text);
        said.length = 0;
        const code = await command(list);
        expect([0, 1, 2]).toContain(code);
        if (code !== 0) expect(said.join('\n')).toMatch(/\w.*\w/);
        expect(said.join('\n')).not.toMatch(raw);
      }),
      { numRuns: cases, seed },
    );
  },
  60_000 + 50 * cases,
);
