import type { MetricKind } from '../metric';
import { rules } from '../rules/all';

const kinds = new Map<string, MetricKind>();
const rows = new Map<string, string>();
for (const { nouns = [] } of Object.values(rules)) {
  for (const { id, kind, nouns: list } of nouns) {
    for (const noun of list.split(' ')) {
      kinds.set(noun, kind);
      rows.set(noun, id);
    }
  }
}
const machines = new Set(
  Object.values(rules).flatMap(({ units = [] }) =>
    units
      .filter(({ type }) => type === 'machines')
      .flatMap(({ units }) => units.flatMap(([, spellings]) => spellings.split(' '))),
  ),
);

/** Whether a plural noun is in a table. */
export const isNoun = (noun: string): boolean => kinds.has(noun);

/** The kind that the count of a plural noun says: of data where no table names it. */
export const nounKind = (noun: string): MetricKind => kinds.get(noun) ?? 'data';

/** The rule row that names a plural noun, for what its count says. */
export const nounRow = (noun: string): string | undefined => rows.get(noun);

/** Whether a word names machines: `GPUs`, `H100`, `A100-80GB`, `nodes`. */
export const isMachine = (word: string): boolean =>
  machines.has(word) || (word.endsWith('GB') && machines.has(word.slice(0, Math.max(0, word.indexOf('-')))));
