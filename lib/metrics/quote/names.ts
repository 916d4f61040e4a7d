import { labelsOf } from '../about/label/label';
import { onOf } from '../about/on';
import { versusOf } from '../about/versus';
import type { Sentence } from '../read-abstract';
import type { Span } from '../tokens/phrases';

/** What the rules of names found for a number: words of the label, and where baseline and place stand. */
export interface RuleNames {
  label: ReadonlySet<string>;
  versus: Span | undefined;
  on: Span | undefined;
}

/** The names of one number, and its label as it is written. */
export function namesOf(
  { tokens, quantities, clauses }: Sentence,
  k: number,
  labelOf = labelsOf(tokens, quantities, clauses),
): { label: string; names: RuleNames } {
  const label = labelOf(k) ?? '';
  const place = { tokens, quantities, k };
  return { label, names: { label: new Set(label.split(/[ -]/)), versus: versusOf(place), on: onOf(place) } };
}
