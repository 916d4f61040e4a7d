import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backupFile } from '../../../lib/backup/write';
import { keepFile, keptFile } from '../../../lib/copies/files';
import { makeCopy, restoreFile } from '../../../lib/copies/work';
import type { Rule } from '../../../lib/rules/rule';
import { readExportSettings, writeExportSettings } from '../../../lib/settings/export';
import { readRules, writeRules } from '../../../lib/settings/rules';
import { savedSearches } from '../../../lib/settings/saved-searches';
import { hiddenTopicsItem, offSitesItem, shortcutsItem, thresholdItem } from '../../../lib/settings/settings';
import { createList } from '../../../lib/store/lists';
import { savePaper } from '../../../lib/store/saved';
import { paperNumber } from '../../builders';
import { aHeader, aLibrary, aListRecord } from '../backup/a-library';
import { openTestStore } from '../store/open-test-store';

beforeEach(() => fakeBrowser.reset());

const pieces = [
  'plain',
  '\u2028',
  '\ud83d',
  '👩‍🔬',
  'تعلم',
  '"}\n{"paper":{}}',
  '{{ title }}',
  '{% raw %}',
  '__proto__',
  '#list=x',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 4 })
  .map((parts) => parts.join(''));
const named = hostile.map((text) => `n${text}`.slice(0, 80));

const rules = fc.uniqueArray(
  fc.record({ id: named, name: named, text: named, tag: named, enabled: fc.boolean() }).map(
    ({ id, name, text, tag, enabled }): Rule => ({
      id,
      name,
      enabled,
      when: {
        all: [
          { on: 'title', match: 'words', text },
          { on: 'metric', comparison: '>=', value: 3 },
        ],
      },
      actions: [{ do: 'tag', tag }, { do: 'dim' }],
      createdAt: 1,
      updatedAt: 2,
    }),
  ),
  { maxLength: 3, selector: ({ id }) => id },
);
const searches = fc.uniqueArray(fc.record({ name: named, address: hostile }), {
  maxLength: 3,
  selector: ({ name }) => name,
});
const templates = fc.uniqueArray(
  fc.record({ id: named, name: named, each: fc.constantFrom('paper' as const, 'group' as const), source: hostile }),
  { maxLength: 3, selector: ({ id }) => id },
);

const choices = fc.record({
  rules,
  searches,
  exports: fc.record({ templates, template: named }, { requiredKeys: ['templates'] }),
  threshold: fc.double({ min: 0, max: 1, noNaN: true }),
  hidden: fc.array(named, { maxLength: 3 }),
  off: fc.array(named, { maxLength: 3 }),
  key: fc.constantFrom('', 'q', 'ж'),
});

const stored = async () => ({
  rules: await readRules(),
  searches: await savedSearches.read(),
  exports: await readExportSettings(),
  threshold: await thresholdItem.getValue(),
  hidden: await hiddenTopicsItem.getValue(),
  off: await offSitesItem.getValue(),
  shortcuts: await shortcutsItem.getValue(),
});

test('everything that is a person’s own comes back as it was: rules, searches, templates, choices', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: paperNumber(1) });
  await fc.assert(
    fc.asyncProperty(choices, fc.constantFrom('merge' as const, 'replace' as const), async (chosen, how) => {
      fakeBrowser.reset();
      await writeRules(chosen.rules);
      await savedSearches.write(chosen.searches);
      await writeExportSettings(chosen.exports);
      await thresholdItem.setValue(chosen.threshold);
      await hiddenTopicsItem.setValue(chosen.hidden);
      await offSitesItem.setValue(chosen.off);
      await shortcutsItem.setValue({ save: chosen.key });
      const before = await stored();
      const { id } = await makeCopy(store, 'asked');
      const blob = (await keptFile(id))?.blob ?? new Blob();
      fakeBrowser.reset();
      await restoreFile(store, await keepFile({ kind: 'staged', name: 'x', at: 1, blob }), how);
      expect(await stored()).toEqual(before);
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('a search finds its list under the id that it has here', async () => {
  const store = openTestStore();
  await createList(store, 'Thesis');
  const [here] = await store.db.lists.toArray();
  const list = aListRecord({ id: 'list-there', name: 'Thesis' });
  const setting = [{ name: 'savedSearches', value: [{ name: 'A', address: 'list=list-there&words=x' }] }];
  const blob = await backupFile(aHeader, aLibrary({ list: [list], item: [], setting }));
  await restoreFile(store, await keepFile({ kind: 'staged', name: 'x', at: 1, blob }), 'merge');
  expect(await savedSearches.read()).toEqual([{ name: 'A', address: `list=${here?.id}&words=x` }]);
});

test('what is merged comes beside what is here', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: paperNumber(1) });
  await savedSearches.write([
    { name: 'A', address: 'words=old' },
    { name: 'B', address: 'list=there' },
  ]);
  await writeExportSettings({ templates: [{ id: 't', name: 'Mine', each: 'paper', source: 'a' }], format: 'ris' });
  const { id } = await makeCopy(store, 'asked');
  const blob = (await keptFile(id))?.blob ?? new Blob();
  await savedSearches.write([{ name: 'A', address: 'words=new' }]);
  await writeExportSettings({ templates: [{ id: 'u', name: 'Other', each: 'group', source: 'b' }], format: 'csv' });
  await restoreFile(store, await keepFile({ kind: 'staged', name: 'x', at: 1, blob }), 'merge');
  expect(await savedSearches.read()).toEqual([
    { name: 'A', address: 'words=new' },
    { name: 'B', address: 'list=there' },
  ]);
  const { templates: own, format } = await readExportSettings();
  expect([own.map((template) => template.id), format]).toEqual([['u', 't'], 'csv']);
});
