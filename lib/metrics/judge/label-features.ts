import { remember } from '../../text/remember';
import type { UnitType } from '../rules/rule';
import { cuesOf } from './features';

/** Words are known by their beginning: `reduce`, `reduction` and `reducing` are one. */
const stemOf = (word: string): string => word.slice(0, 6);

const features = remember((key): readonly string[] => {
  const [type, ...words] = key.split(/[ -]/).filter((word) => word !== '');
  const names = new Set<string>();
  for (const word of words) {
    names.add(`label:${stemOf(word)}`);
    for (const { id, types } of cuesOf(word)) if (!types || types.some((each) => each === type)) names.add(`@${id}`);
  }
  const head = words.at(-1);
  if (head) names.add(`head:${stemOf(head)}`);
  return [...names];
});

/** What a number's label says of its kind: each of its words, the last one above all, and the rules that they belong to (`@`). */
export const labelFeatures = (label: string, type: UnitType): readonly string[] => features(`${type} ${label}`);
