import type { ListSummary, PaperRow } from '../../lib/papers/records';
import { countOf } from '../../lib/text/numbers';
import { Menu, MenuItem } from '../ui/menu/Menu';
import { Icon } from '../ui/parts/Icon';
import { useAsk, useMessages } from '../ui/parts/Toasts';

/** Saves every paper of the page, to a list where one is chosen; undoing lets only those go that it saved. */
export function SaveAllMenu({ rows, lists }: { rows: readonly PaperRow[]; lists: readonly ListSummary[] }) {
  const ask = useAsk();
  const { done } = useMessages();
  const saveAll = async (list?: ListSummary) => {
    const fresh = rows.filter(({ state }) => !state.saved);
    const unlisted = list ? rows.filter(({ state }) => !state.lists.includes(list.id)) : [];
    const added = new Set([...fresh, ...unlisted]);
    for (const { paper } of added) if (!(await ask('save', { paper, ...(list ? { listId: list.id } : {}) }))) return;
    done(
      added.size === 0
        ? 'All were saved already'
        : `${countOf(added.size, 'paper')} saved${list ? ` to ${list.name}` : ''}`,
      async () => {
        for (const { paper } of fresh) await ask('unsave', { key: paper.key });
        if (list)
          for (const { paper, state } of unlisted)
            if (state.saved) await ask('removeFromList', { key: paper.key, listId: list.id });
      },
    );
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
      <MenuItem onSelect={() => void saveAll()}>
        <Icon name="library" />
        To the library
      </MenuItem>
      {lists.map((list) => (
        <MenuItem key={list.id} onSelect={() => void saveAll(list)}>
          <span class="dot" data-colour={list.colour} />
          <span dir="auto">{list.name}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}
