import type { ListSummary } from '../../lib/papers/records';
import { Icon } from '../ui/parts/Icon';
import { facetNames, type LibraryAddress } from './address/library-address';
import type { Go } from './address/use-address';
import { type Counts, facetTitles, facetValues, toggled } from './sidebar/facet-values';

interface Props {
  address: LibraryAddress;
  counts: Counts;
  lists: readonly ListSummary[];
  onGo: Go;
}

/** What narrows the papers that are shown, each with a way to take it off. */
export function FilterBar({ address, counts, lists, onGo }: Props) {
  const { chosen } = address;
  const filters = facetNames.flatMap((facet) => {
    const values = facetValues(facet, counts, lists);
    return (chosen[facet] ?? []).map((value) => ({
      facet,
      value,
      name: values.find((each) => each.value === value)?.name ?? value,
    }));
  });
  if (filters.length === 0) return null;
  return (
    <ul class="filters" aria-label="Filters">
      {filters.map(({ facet, value, name }) => (
        <li key={`${facet} ${value}`}>
          <button
            type="button"
            class="filter"
            aria-label={`Take off the filter ${facetTitles[facet]}: ${name}`}
            onClick={() => onGo({ chosen: toggled(chosen, facet, value) })}
          >
            <span class="filter-facet">{facetTitles[facet]}</span>
            <span dir="auto">{name}</span>
            <Icon name="close" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="button quiet" onClick={() => onGo({ chosen: {} })}>
          Clear all
        </button>
      </li>
    </ul>
  );
}
