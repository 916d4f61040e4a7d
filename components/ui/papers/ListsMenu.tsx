import type { ListSummary, PaperRow } from '../../../lib/papers/records';
import { Menu, MenuItem } from '../menu/Menu';
import { Icon } from '../parts/Icon';
import type { PaperActions } from './paper-actions';
import { titleOf } from './title';

interface Props {
  row: PaperRow;
  lists: readonly ListSummary[];
  actions: PaperActions;
  tabIndex?: number;
}

/** The reading lists, ticked where they hold the paper. */
export function ListsMenu({ row, lists, actions, tabIndex }: Props) {
  const held = row.state.lists.length;
  return (
    <Menu
      label={`Lists of ${titleOf(row.paper)}`}
      buttonClass="icon-button"
      button={<Icon name="list" filled={held > 0} />}
      {...(tabIndex === undefined ? {} : { tabIndex })}
    >
      {lists.length === 0 && <p class="menu-note">No reading list yet</p>}
      {lists.map((list) => {
        const checked = row.state.lists.includes(list.id);
        return (
          <MenuItem
            key={list.id}
            checked={checked}
            onSelect={() => (checked ? actions.removeFromList(row, list) : actions.addToList(row, list))}
          >
            <span class="dot" data-colour={list.colour} />
            <span dir="auto">{list.name}</span>
          </MenuItem>
        );
      })}
    </Menu>
  );
}
