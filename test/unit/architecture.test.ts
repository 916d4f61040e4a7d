import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fullEntrypoints } from '../architecture/entrypoint-rules';
import { refusedImports, waysToStore } from '../architecture/import-rules';
import { readSource } from '../architecture/read-source';

const root = path.resolve(import.meta.dirname, '../..');
const biome = path.dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json'));
const codes = import.meta.glob<string>(
  ['../../{lib,components,entrypoints,scripts}/**/*.{ts,tsx,mjs}', '../../components/*.tsx'],
  { eager: true, query: '?raw', import: 'default' },
);
const sources = Object.entries(codes).map(([file, code]) => readSource(file.replace('../../', ''), code));
const shipped = sources.filter(({ file }) => !file.startsWith('scripts/'));

test('there are sources to check', () => {
  expect(shipped.length).toBeGreaterThan(30);
});

test('rooms import what the design allows', () => {
  expect(refusedImports(sources)).toEqual([]);
});

test('no page entrypoint reaches the store', () => {
  expect(waysToStore(sources)).toEqual([]);
});

test('files stay under 300 lines', () => {
  expect(shipped.filter(({ lines }) => lines > 300).map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
});

test('entrypoints wire rooms together and decide nothing', () => {
  expect(fullEntrypoints(shipped)).toEqual([]);
});

test('every exported function says what it gives', () => {
  expect(sources.flatMap(({ file, undocumented }) => undocumented.map((name) => `${file}: ${name}`))).toEqual([]);
});

test('nothing silences the compiler or the linter', () => {
  expect(sources.flatMap(({ file, silenced }) => silenced.map((text) => `${file}: ${text}`))).toEqual([]);
});

describe('a bad example is refused', () => {
  const read = (file: string, code: string) => readSource(file, code);

  test.each([
    ['lib/papers/a.ts', "import { b } from '../text/b';"],
    ['lib/text/a.ts', "import * as z from 'zod/mini';"],
    ['lib/sites/journals/a.site.ts', "import b from './b.site';"],
    ['lib/sites/on-request/a.site.ts', "import b from '../journals/b.site';"],
    ['lib/sites/a.ts', "import type { Metric } from '../metrics/metric';"],
    ['lib/metrics/a.ts', "import Dexie from 'dexie';"],
    ['lib/gloss/a.ts', "import { drawRow } from '../page/mark';"],
    ['lib/tags/terms/a.ts', "export { b } from './b';"],
    ['lib/export/formats/a.format.ts', "const b = await import('./b.format');"],
    ['lib/messages/protocol.ts', "import { save } from '../store/saved';"],
    ['lib/messages/client.ts', "import { serve } from './server';"],
    ['lib/page/a.ts', "import { open } from '../store/database';"],
    ['lib/tab/a.ts', "import { answer } from '../messages/server';"],
    ['lib/tab/a.ts', "import { AnnotatedPage } from '../page/annotate';"],
    ['lib/highlights/a.ts', "import * as z from 'zod';"],
    ['components/a.tsx', "import { browser } from '#imports';"],
    ['components/a.tsx', "import { extract } from '../lib/metrics/extract';"],
    ['lib/store/a.ts', "import { main } from '../../scripts/demo';"],
  ])('%s: %s', (file, code) => {
    expect(refusedImports([read(file, code)])).not.toEqual([]);
  });

  test('a type is no import of what it describes', () => {
    const code = "import type { Metric } from '../lib/metrics/metric'; import { type Tag } from '../lib/tags/topic';";
    expect(refusedImports([read('components/a.tsx', code)])).toEqual([]);
  });

  test('a page entrypoint that reaches the store through others', () => {
    const page = read('entrypoints/digest.content/index.ts', "import { start } from '../../lib/page/start';");
    const start = read('lib/page/start.ts', "const all = import.meta.glob('./*.part.ts', { eager: true });");
    const part = read('lib/page/one.part.ts', "import Dexie from 'dexie';");
    const typed = read('lib/page/two.part.ts', "import type { Database } from '../store/database';");
    expect(waysToStore([page, start, part, typed])).toEqual([
      'entrypoints/digest.content/index.ts → lib/page/start.ts → lib/page/one.part.ts → dexie',
    ]);
  });

  test('an entrypoint that is long or decides much, and an exception that is none', () => {
    const long = read('entrypoints/a.ts', '\n'.repeat(41));
    const deciding = read(
      'entrypoints/b/index.ts',
      `export const a = b ${'?? b '.repeat(4)};\nif (a && b) for (;;) c();\n`,
    );
    const small = read('entrypoints/c.ts', 'if (a) b();\n');
    const room = read('lib/page/a.ts', '\n'.repeat(41));
    const found = fullEntrypoints([long, deciding, small, room], { 'entrypoints/c.ts': 'was longer' });
    expect(found).toEqual([
      expect.stringContaining('entrypoints/a.ts has 41 lines and 0 branches'),
      expect.stringContaining('entrypoints/b/index.ts has 2 lines and 7 branches'),
      'entrypoints/c.ts needs no exception',
    ]);
    expect(fullEntrypoints([long], { 'entrypoints/a.ts': 'a reason' })).toEqual([]);
  });

  test('casts, non-null marks and silencing comments', () => {
    const code = "const a = b as unknown as C;\nconst d = e!;\n// @ts-ignore\nconst f = ['g'] as const;\n";
    expect(read('lib/text/a.ts', code).silenced).toEqual(['b as unknown as C', 'b as unknown', 'e!', '@ts-ignore']);
  });

  test('exported functions without a doc comment', () => {
    const overloads = '/** Yes. */\nexport function d(e: 1): 2;\nexport function d(e: 2): 1;\nexport function d() {}\n';
    const code = `/** Yes. */\nexport const a = () => 1;\n\n// no\nexport function b() {}\nexport const c = 3;\n${overloads}`;
    expect(read('lib/text/a.ts', code).undocumented).toEqual(['b']);
  });

  test('globals of the page in the rooms that get everything by parameter', () => {
    const rooms = ['sites', 'metrics', 'tags', 'papers', 'text', 'export'];
    const folder = mkdtempSync(path.join(tmpdir(), 'papergloss-lint-'));
    copyFileSync(path.join(root, 'biome.json'), path.join(folder, 'biome.json'));
    for (const room of rooms) {
      mkdirSync(path.join(folder, 'lib', room), { recursive: true });
      writeFileSync(path.join(folder, 'lib', room, 'bad.ts'), 'export const a = () => document.title;\n');
      writeFileSync(
        path.join(folder, 'lib', room, 'good.ts'),
        'export const a = (document: Document) => document.title;\n',
      );
    }
    const args = ['lint', '--vcs-enabled=false', '--only=style/noRestrictedGlobals', '--reporter=json', 'lib'];
    const { stdout } = spawnSync(path.join(biome, 'bin/biome'), args, { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    for (const room of rooms) expect(stdout).toContain(`lib/${room}/bad.ts`);
    expect(stdout).not.toContain('good.ts');
  });
});
