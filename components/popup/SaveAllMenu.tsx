import type { ListSummary, PaperRow } from '../../lib/papers/records';
import { Menu, MenuItem } from '../ui/menu/Menu';
import { Icon } from '../ui/parts/Icon';
import { useMany } from '../ui/use-many';

/** Saves every paper of the page, to a list where one is chosen, in one go that outlives the popup. */
export function SaveAllMenu({ rows, lists }: { rows: readonly PaperRow[]; lists: readonly ListSummary[] }) {
  const many = useMany();
  const saveAll = (list?: ListSummary) => {
    const papers = rows.map(({ paper }) => paper);
    void many({ papers }, { do: 'save', ...(list ? { listId: list.id } : {}) });
  };
  return (
    <Menu
      button={
        <>
          <Icon name="to-read" />
          Save all
        </>
      }
    >
      <MenuItem onSelect={() => saveAll()}>
        <Icon name="library" />
        To the library
      </MenuItem>
      {lists.map((list) => (
        <MenuItem key={list.id} onSelect={() => saveAll(list)}>
          <span class="dot" data-colour={list.colour} />
          <span dir="auto">{list.name}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}
