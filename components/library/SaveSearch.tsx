import { useState } from 'preact/hooks';
import { Icon } from '../ui/parts/Icon';
import { NameForm } from '../ui/parts/NameForm';
import { useMessages } from '../ui/parts/Toasts';
import type { LibraryAddress } from './address/library-address';
import { type SearchActions, searchIn, useSearches } from './sidebar/SavedSearches';

interface Props {
  actions: SearchActions;
  address: LibraryAddress;
}

/** Keeps what is shown under a name in the sidebar, where it is not kept yet. */
export function SaveSearch({ actions, address }: Props) {
  const [naming, setNaming] = useState(false);
  const searches = useSearches(actions);
  const { done } = useMessages();
  const here = searchIn(address);
  if (searches.some((search) => search.address === here)) return null;
  if (!naming)
    return (
      <button type="button" class="button quiet" onClick={() => setNaming(true)}>
        <Icon name="plus" />
        Save this search
      </button>
    );
  return (
    <NameForm
      label="Name of the search"
      value={address.words.trim()}
      submit="Save"
      maxLength={80}
      onCancel={() => setNaming(false)}
      onSubmit={(name) => {
        setNaming(false);
        const others = searches.filter((search) => search.name !== name);
        void actions.write([...others, { name, address: here }]).then(() => done(`Search “${name}” saved`));
      }}
    />
  );
}
