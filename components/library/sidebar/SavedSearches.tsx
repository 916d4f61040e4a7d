import { useEffect, useId, useState } from 'preact/hooks';
import { Icon } from '../../ui/parts/Icon';
import { useMessages } from '../../ui/parts/Toasts';
import { type LibraryAddress, readAddress, writeAddress } from '../address/library-address';
import type { Go } from '../address/use-address';

/** A search that the reader kept: what the library's address says of it. */
export interface SavedSearch {
  name: string;
  address: string;
}

/** How searches are kept. */
export interface SearchActions {
  read(): Promise<readonly SavedSearch[]>;
  write(searches: readonly SavedSearch[]): Promise<void>;
  /** Calls back after each change; gives the function that ends it. */
  watch(changed: (searches: readonly SavedSearch[]) => void): () => void;
}

/** The searches that the reader kept, up to date. */
export function useSearches(actions: SearchActions): readonly SavedSearch[] {
  const [searches, setSearches] = useState<readonly SavedSearch[]>([]);
  useEffect(() => {
    void actions.read().then(setSearches);
    return actions.watch(setSearches);
  }, [actions]);
  return searches;
}

/** What of the address belongs to a search: all but the open paper. */
export const searchIn = (address: LibraryAddress): string =>
  writeAddress({ ...address, view: 'papers', paper: undefined, columns: undefined });

interface Props {
  actions: SearchActions;
  address: LibraryAddress;
  onGo: Go;
}

/** The searches that were kept, each a click away. */
export function SavedSearches({ actions, address, onGo }: Props) {
  const heading = useId();
  const searches = useSearches(actions);
  const { done } = useMessages();
  const here = searchIn(address);
  if (searches.length === 0) return null;
  const forget = async (search: SavedSearch) => {
    await actions.write(searches.filter((each) => each !== search));
    done(`Search “${search.name}” deleted`, () => void actions.write(searches));
  };
  return (
    <section aria-labelledby={heading}>
      <div class="section-head">
        <h2 id={heading}>Saved searches</h2>
      </div>
      <ul class="lists">
        {searches.map((search) => (
          <li key={search.name} class="sidebar-row">
            <button
              type="button"
              class="list-row"
              aria-current={search.address === here ? 'true' : undefined}
              onClick={() => {
                const { words, place, chosen, sort } = readAddress(search.address);
                onGo({ view: 'papers', words, place, chosen, sort });
              }}
            >
              <Icon name="search" />
              <span class="list-name" dir="auto">
                {search.name}
              </span>
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={`Delete the search ${search.name}`}
              title="Delete"
              onClick={() => void forget(search)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
