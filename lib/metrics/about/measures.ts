import { remember } from '../../text/remember';
import { rules } from '../rules/all';
import type { MeasureRule, UnitType } from '../rules/rule';
import { setOf } from '../tokens/phrases';

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

/** The last name in these words that `isKnown`; the longest that ends there counts, and words that are passed over may follow it. */
function lastName(words: readonly string[], isKnown: (name: string) => boolean): string | undefined {
  for (let end = words.length; end > 0; end -= 1) {
    for (let from = Math.max(0, end - longest); from < end; from += 1) {
      const name = words.slice(from, end).join(' ');
      if (isKnown(name)) return name;
    }
    if (!passedOver.has(words[end - 1] ?? '')) return undefined;
  }
  return undefined;
}

const joint = / (?:of|in|per|for|on) /;

/** By unit type and label. In `improvement in accuracy` the words before the preposition say nothing of what is measured. */
const ruleOf = remember((key): MeasureRule | null => {
  const [type, ...words] = key.split(' ');
  const row = (name: string) => rowsByName.get(name)?.find(({ types }) => types.some((each) => each === type));
  const parts = words
    .join(' ')
    .split(joint)
    .map((part) => part.split(/[ -]/).map(singular));
  const about = parts.find((part) => !part.every((word) => passedOver.has(word)));
  const name = lastName(about ?? parts[0] ?? [], (name) => row(name) !== undefined);
  return (name === undefined ? undefined : row(name)) ?? null;
});

/** The rule whose measure a label names, for a number of a unit type; `undefined` where it names none. */
export const measureOf = (label: string, type: UnitType): MeasureRule | undefined =>
  ruleOf(`${type} ${label}`) ?? undefined;

/** Whether words name a measure of any kind. */
export const isMeasureName = (label: string): boolean =>
  lastName(label.split(/[ -]/).map(singular), (name) => rowsByName.has(name)) !== undefined;
