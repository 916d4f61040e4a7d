// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

test('what a page loads writes no date and sorts no words at its start: the first of either takes a browser longer than the rest', async () => {
  const made: string[] = [];
  const { NumberFormat, Locale, getCanonicalLocales } = Intl;
  const counted = (name: string) =>
    class {
      constructor() {
        made.push(name);
      }
    };
  vi.stubGlobal('Intl', {
    NumberFormat,
    Locale,
    getCanonicalLocales,
    ...Object.fromEntries(
      ['DateTimeFormat', 'RelativeTimeFormat', 'Collator', 'Segmenter', 'ListFormat', 'PluralRules'].map((name) => [
        name,
        counted(name),
      ]),
    ),
  });
  await import('../../../lib/page/start');
  await import('../../../lib/sites/registry');
  vi.unstubAllGlobals();
  expect(made).toEqual([]);
});
