import { remember } from '../text/remember';
import { setOf } from './phrases';
import { rules } from './rules/all';
import type { MeasureRule, UnitType } from './rules/rule';

const rowsByName = new Map<string, MeasureRule[]>();
for (const { measures = [] } of Object.values(rules))
  for (const row of measures)
    for (const name of row.names.split('; ')) rowsByName.set(name, [...(rowsByName.get(name) ?? []), row]);

/** Words in the longest name. */
const longest = 4;

const singular = (word: string): string =>
  /ies$/.test(word) ? `${word.slice(0, -3)}y` : /[^sui]s$/.test(word) ? word.slice(0, -1) : word;

/** Words that say how a measure changed or is counted, not what is measured. */
const passedOver = setOf(
  'reduction improvement gain increase decrease drop saving saved change loss usage use consumption requirement level rate ratio limit budget volume average growth total count value factor percentage reduced higher lower overall',
);

/** The rows of the last measure that a label names; the longest name that ends there counts. */
const rowsOf = remember((label): readonly MeasureRule[] => {
  const words = (label.split(/ (?:of|in|per|for|on) /)[0] ?? '').split(/[ -]/).map(singular);
  for (let end = words.length; end > 0; end -= 1) {
    for (let from = Math.max(0, end - longest); from < end; from += 1) {
      const rows = rowsByName.get(words.slice(from, end).join(' '));
      if (rows) return rows;
    }
    if (!passedOver.has(words[end - 1] ?? '')) return [];
  }
  return [];
});

/** The rule whose measure a label names, for a number of a unit type; `undefined` where it names none. */
export const measureOf = (label: string, type: UnitType): MeasureRule | undefined =>
  rowsOf(label).find(({ types }) => types.includes(type));
