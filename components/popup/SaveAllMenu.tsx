import type { ListSummary, PaperRow } from '../../lib/papers/records';
import { countOf } from '../../lib/text/numbers';
import { useServices } from '../ui/data/services';
import { Menu, MenuItem } from '../ui/menu/Menu';
import { Icon } from '../ui/parts/Icon';
import { useMany } from '../ui/use-many';

interface Props {
  rows: readonly PaperRow[];
  lists: readonly ListSummary[];
  /** Whether the rows were chosen out of more. */
  chosen?: boolean;
}

/** Saves papers of the page, to a list where one is chosen, in one go that outlives the popup. */
export function SaveAllMenu({ rows, lists, chosen = false }: Props) {
  const many = useMany();
  const { lastList } = useServices();
  const fresh = rows.filter(({ state }) => !state.saved);
  const save = (of: readonly PaperRow[], list?: ListSummary) => {
    if (list) lastList.set(list.id);
    const papers = of.map(({ paper }) => paper);
    void many({ papers }, { do: 'save', ...(list ? { listId: list.id } : {}) });
  };
  const last = lastList.get();
  const inOrder = [...lists.filter(({ id }) => id === last), ...lists.filter(({ id }) => id !== last)];
  return (
    <Menu
      button={
        <>
          <Icon name="to-read" />
          {chosen ? `Save ${rows.length}` : 'Save all'}
        </>
      }
    >
      {fresh.length > 0 && fresh.length < rows.length && (
        <MenuItem onSelect={() => save(fresh)}>
          <Icon name="plus" />
          {`Only ${countOf(fresh.length, 'new one')}`}
        </MenuItem>
      )}
      <MenuItem onSelect={() => save(rows)}>
        <Icon name="library" />
        To the library
      </MenuItem>
      {inOrder.map((list) => (
        <MenuItem key={list.id} onSelect={() => save(rows, list)}>
          <span class="dot" data-colour={list.colour} />
          <span dir="auto">{list.name}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}
