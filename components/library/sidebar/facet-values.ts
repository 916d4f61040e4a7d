import type { ReplyValue } from '../../../lib/messages/protocol';
import type { ListSummary } from '../../../lib/papers/records';
import { kindName, readingStatuses, statusNames } from '../../../lib/papers/words';
import type { Chosen, FacetName } from '../address/library-address';

/** A value of a facet, as it is offered. */
export interface FacetValue {
  value: string;
  name: string;
  /** How many papers it would show. */
  count: number;
  colour?: ListSummary['colour'];
}

/** What facets are called, in the order in which they stand. */
export const facetTitles: Readonly<Record<FacetName, string>> = {
  status: 'Status',
  list: 'Lists',
  tag: 'Tags',
  topic: 'Topics',
  kind: 'Kinds of numbers',
  year: 'Years',
  venue: 'Venues',
  site: 'Sites',
};

/** What is counted of papers that answer; undefined until the first answer. */
export type Counts = ReplyValue<'survey'>['counts'] | undefined;

/** Topics come as `slug\tName`. */
const plain = (facet: FacetName, value: string): [value: string, name: string] => {
  if (facet === 'topic') {
    const [slug = value, name = value] = value.split('\t');
    return [slug, name];
  }
  return [value, facet === 'kind' ? kindName(value) : value];
};

/** The values of a facet that can be chosen, each with its count. */
export function facetValues(facet: FacetName, counts: Counts, lists: readonly ListSummary[]): FacetValue[] {
  const counted = new Map((counts?.[facet] ?? []).map(({ value, count }) => [plain(facet, value)[0], count]));
  if (facet === 'status')
    return readingStatuses.map((status) => ({
      value: status,
      name: statusNames[status],
      count: counted.get(status) ?? 0,
    }));
  if (facet === 'list')
    return lists.map(({ id, name, colour }) => ({ value: id, name, colour, count: counted.get(id) ?? 0 }));
  const values = (counts?.[facet] ?? []).map(({ value, count }) => {
    const [of, name] = plain(facet, value);
    return { value: of, name, count };
  });
  return facet === 'year' ? values.sort((a, b) => Number(b.value) - Number(a.value)) : values;
}

/** What is chosen of a facet with one value more, or one less where it was chosen. */
export function toggled(chosen: Chosen, facet: FacetName, value: string): Chosen {
  const before = chosen[facet] ?? [];
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  return { ...chosen, [facet]: after };
}
