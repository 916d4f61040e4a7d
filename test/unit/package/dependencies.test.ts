import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.optional(z.string()),
      integrity: z.optional(z.string()),
      license: z.optional(z.string()),
    }),
  ),
});

const { dependencies } = z.parse(
  z.object({ dependencies: z.record(z.string(), z.string()) }),
  JSON.parse(read('package.json')),
);
const { '': _own, ...locked } = z.parse(lockSchema, JSON.parse(read('package-lock.json'))).packages;

/** Rows of the table: package, licence, what it weighs, where it is loaded, why. */
const rows = read('docs/dependencies.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name = '', licence = '', weighs = '', loaded = '', reason = '']) => ({
    name: name.replaceAll('`', ''),
    licence,
    words: [weighs, loaded, reason],
  }));

test('each package that runs in the extension has a row in docs/dependencies.md, and each row its package', () => {
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(dependencies).sort());
  for (const { name, words } of rows) expect([name, words.filter((word) => word === '')]).toEqual([name, []]);
});

test('the licences are those that the packages name', () => {
  const named = rows.map(({ name }) => [name, locked[`node_modules/${name}`]?.license?.replaceAll(/[()]/g, '')]);
  expect(rows.map(({ name, licence }) => [name, licence.replace(' or ', ' OR ')])).toEqual(named);
});

test('versions are exact', () => {
  expect(Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('every locked package comes from the npm registry, and is known by its digest', () => {
  const entries = Object.entries(locked);
  expect(entries.length).toBeGreaterThan(100);
  const elsewhere = entries.filter(
    ([, { resolved = '' }]) => resolved !== '' && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere).toEqual([]);
  expect(entries.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-')).map(([name]) => name)).toEqual(
    [],
  );
});
