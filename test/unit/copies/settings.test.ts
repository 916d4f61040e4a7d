import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { takeSettings } from '../../../lib/settings/kept';

/** What is no choice of the reader, or is to be asked for anew on each machine. */
const leftOut = [
  // Records of a backup, beside its settings.
  'rules',
  'annotatedHosts',
  'abstractSources',
  'abstractHosts',
  'libraryId',
  'restoring',
  'welcomed',
];

test('each setting is in a backup, or said not to be', async () => {
  const folder = path.resolve(import.meta.dirname, '../../../lib/settings');
  const text = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const names = [...text.join('').matchAll(/'local:(\w+)'/g)].flatMap(([, name]) => name ?? []);
  expect(names.length).toBeGreaterThan(5);
  const values: readonly unknown[] = [0.5, [], {}, [{ name: 'a', address: '' }], { templates: [], format: 'ris' }];
  for (const name of names) {
    const taken = [];
    for (const value of values) taken.push(await takeSettings([{ name, value }], true));
    expect([name, taken.some((count) => count > 0)]).toEqual([name, !leftOut.includes(name)]);
  }
});
