import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fullEntrypoints } from '../architecture/entrypoint-rules';
import { functionsOf } from '../architecture/functions';
import { circles, waysToItself, waysToStore } from '../architecture/graph';
import { refusedImports, unmatchedRooms } from '../architecture/import-rules';
import { readSource } from '../architecture/read-source';

const root = path.resolve(import.meta.dirname, '../..');
const biome = path.dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json'));
const codes = import.meta.glob<string>(
  ['../../{lib,components,entrypoints,scripts}/**/*.{ts,tsx,mjs}', '../../components/*.tsx'],
  { eager: true, query: '?raw', import: 'default' },
);
const sheets = ['lib', 'components', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, lines: readFileSync(path.join(root, file), 'utf8').split('\n').length - 1 }));
const sources = Object.entries(codes).map(([file, code]) => readSource(file.replace('../../', ''), code));
const shipped = sources.filter(({ file }) => !file.startsWith('scripts/'));

test('there are sources to check', () => {
  expect(shipped.length).toBeGreaterThan(30);
});

test('rooms import what the design allows', () => {
  expect(refusedImports(sources)).toEqual([]);
});

test('every room has its row', () => {
  expect(unmatchedRooms(sources)).toEqual([]);
});

test('no script but the background reaches the store', () => {
  expect(waysToStore(sources)).toEqual([]);
});

test('the background sends itself no messages', () => {
  expect(waysToItself(sources)).toEqual([]);
});

test('no files import each other in a circle, types included', () => {
  expect(circles(sources)).toEqual([]);
});

test('files stay under 300 lines, style sheets too', () => {
  expect(sheets.length).toBeGreaterThan(10);
  const long = [...shipped, ...sheets].filter(({ lines }) => lines > 300);
  expect(long.map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
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
    ['lib/rules/a.ts', "import type { Gloss } from '../gloss/gloss';"],
    ['lib/export/formats/a.format.ts', "const b = await import('./b.format');"],
    ['lib/messages/protocol.ts', "import { save } from '../store/saved';"],
    ['lib/messages/requests/a.ts', "import { save } from '../../store/saved';"],
    ['lib/messages/client.ts', "import { serve } from './server';"],
    ['lib/messages/page-requests.ts', "import { keysOf } from '../settings/shortcut-keys';"],
    ['lib/page/a.ts', "import { open } from '../store/database';"],
    ['lib/tab/a.ts', "import { answer } from '../messages/server';"],
    ['lib/tab/a.ts', "import { AnnotatedPage } from '../page/annotate';"],
    ['lib/highlights/a.ts', "import * as z from 'zod';"],
    ['lib/notes/a.ts', "import type { Badge } from '../gloss/gloss';"],
    ['lib/notes/a.ts', "import { answer } from '../messages/server';"],
    ['components/a.tsx', "import { previewMarkdown } from '../lib/notes/preview';"],
    ['components/a.tsx', "import { browser } from '#imports';"],
    ['components/a.tsx', "import { toPaper } from '../lib/papers/paper';"],
    ['components/a.tsx', "import { extract } from '../lib/metrics/extract';"],
    ['components/a.tsx', "import type { Entry } from '../lib/page/rows/row';"],
    ['lib/store/a.ts', "import { main } from '../../scripts/demo';"],
    ['lib/settings/a.ts', "import { ask } from '../messages/client';"],
    ['lib/settings/a.ts', "import type { Reply } from '../messages/protocol';"],
    ['lib/attic/a.ts', "import { b } from '../text/b';"],
    ['lib/metrics/rules/a.ts', "import type { Token } from '../tokens/word';"],
    ['lib/metrics/about/a.ts', "import { judge } from '../judge/judge';"],
    ['lib/metrics/badge/a.ts', "import { rules } from '../rules/all';"],
    ['lib/metrics/attic/a.ts', "import type { Metric } from '../metric';"],
    ['lib/gloss/a.ts', "import { judge } from '../metrics/judge/judge';"],
    ['lib/page/rows/a.ts', "import { slot } from '../bridge/panel-slot';"],
    ['lib/page/layer.ts', "import { keys } from './input/keys';"],
    ['lib/page/drawing/a.ts', "import type { States } from '../answers/states';"],
  ])('%s: %s', (file, code) => {
    expect(refusedImports([read(file, code)])).not.toEqual([]);
  });

  test('a type is no import of what it describes', () => {
    const code = "import type { Paper } from '../lib/papers/schema'; import { type Gloss } from '../lib/gloss/gloss';";
    expect(refusedImports([read('components/a.tsx', code)])).toEqual([]);
  });

  test('a way down inside a room, and in by its door', () => {
    const down = read('lib/page/panel/a.ts', "import { slot } from '../bridge/panel-slot'; import { b } from './b';");
    const door = read('lib/gloss/a.ts', "import { badges } from '../metrics/badge/badge';");
    expect(refusedImports([down, door])).toEqual([]);
  });

  test('a script of a page that reaches the store through others', () => {
    const page = read('entrypoints/preprints.content/index.ts', "import { start } from '../../lib/page/start';");
    const start = read('lib/page/start.ts', "const all = import.meta.glob('./*.part.ts', { eager: true });");
    const part = read('lib/page/one.part.ts', "import Dexie from 'dexie';");
    const typed = read('lib/page/two.part.ts', "import type { Database } from '../store/database';");
    expect(waysToStore([page, start, part, typed])).toEqual([
      'entrypoints/preprints.content/index.ts → lib/page/start.ts → lib/page/one.part.ts → dexie',
    ]);
  });

  test.each(['entrypoints/panel.ts', 'entrypoints/new-one.ts', 'entrypoints/new.content.ts', 'entrypoints/a/main.tsx'])(
    '%s that opens the store',
    (file) => {
      const up = file
        .split('/')
        .slice(1)
        .map(() => '..')
        .join('/');
      const code = `import { openStore } from '${up}/lib/store/store';`;
      expect(waysToStore([read(file, code)])).toEqual([`${file} → lib/store/store`]);
      expect(waysToStore([read('entrypoints/background/index.ts', code)])).toEqual([]);
    },
  );

  test('a background that sends itself messages through others', () => {
    const background = read('entrypoints/background/index.ts', "import { seeTab } from '../shared/tab';");
    const tab = read('entrypoints/shared/tab.ts', "import { request } from '../../lib/messages/client';");
    expect(waysToItself([background, tab])).toEqual([
      'entrypoints/background/index.ts → entrypoints/shared/tab.ts → lib/messages/client',
    ]);
    const typed = read('entrypoints/shared/tab.ts', "import type { request } from '../../lib/messages/client';");
    expect(waysToItself([background, typed])).toEqual([]);
  });

  test('a circle of files, through a type, an `import()` type or a glob', () => {
    const a = read('lib/text/a.ts', "export { b } from './b';");
    const b = read('lib/text/b.ts', "import type { C } from './c';\nexport const b = 1;");
    const c = read('lib/text/c.ts', "export type C = import('./a').A;");
    const all = read('lib/text/all.ts', "const all = import.meta.glob('./*.part.ts');");
    const part = read('lib/text/one.part.ts', "import './all';");
    expect(circles([a, b, c, all, part])).toEqual([
      'lib/text/a.ts → lib/text/b.ts → lib/text/c.ts → lib/text/a.ts',
      'lib/text/all.ts → lib/text/one.part.ts → lib/text/all.ts',
    ]);
    expect(circles([a, b])).toEqual([]);
    const others = read('lib/text/all.ts', "const all = import.meta.glob(['./*.part.ts', '!./one.part.ts']);");
    expect(circles([others, part])).toEqual([]);
  });

  test('complex functions, each counted by itself and called after what it stands in', () => {
    const code = `export function a(x: number[]) { for (const y of x) if (y && y > 1) b(() => (y ? 1 : 2)); }
      const c = { d: (x: string) => { switch (x) { case 'e': return 1; case 'f': return 2; default: return 3; } } };
      class G { h() { try { i(); } catch { j ??= k ?? l; } } }`;
    expect(functionsOf('a.ts', code)).toEqual([
      { file: 'a.ts', name: 'a', complexity: 4 },
      { file: 'a.ts', name: 'a', complexity: 2 },
      { file: 'a.ts', name: 'c/d', complexity: 3 },
      { file: 'a.ts', name: 'G/h', complexity: 3 },
    ]);
  });

  test('a room without a row, and a row without a room', () => {
    expect(unmatchedRooms([read('lib/attic/a.ts', '')])).toContain('attic');
    expect(unmatchedRooms([read('lib/attic/a.ts', '')])).toContain('papers');
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
    const rooms = ['sites', 'metrics', 'tags', 'rules', 'papers', 'text', 'export', 'notes'];
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
