import type { ListSummary } from '../../../lib/papers/records';
import { colourNames, colours } from '../../../lib/papers/words';
import { Menu, MenuItem } from '../menu/Menu';
import { Icon } from '../parts/Icon';
import type { ListActions } from './use-lists';

interface Props {
  list: ListSummary;
  lists: readonly ListSummary[];
  actions: ListActions;
  onRename(): void;
  onDeleted(): void;
}

/** What can be done to a reading list. */
export const ListMenu = ({ list, lists, actions, onRename, onDeleted }: Props) => (
  <Menu label={`Change list ${list.name}`} buttonClass="icon-button" button={<Icon name="more" />}>
    <MenuItem onSelect={onRename}>
      <Icon name="pencil" />
      Rename
    </MenuItem>
    <fieldset class="menu-colours" aria-label="Colour">
      {colours.map((colour) => (
        <MenuItem key={colour} checked={colour === list.colour} onSelect={() => void actions.recolour(list, colour)}>
          <span class="dot" data-colour={colour} />
          <span class="hidden-text">{colourNames[colour]}</span>
        </MenuItem>
      ))}
    </fieldset>
    <hr />
    {lists.map(
      (other) =>
        other.id !== list.id && (
          <MenuItem key={other.id} onSelect={() => void actions.merge(list, other).then(onDeleted)}>
            <Icon name="list" />
            Merge into <bdi>{other.name}</bdi>
          </MenuItem>
        ),
    )}
    {lists.length > 1 && <hr />}
    <MenuItem danger onSelect={() => void actions.remove(list).then(onDeleted)}>
      <Icon name="trash" />
      Delete list
    </MenuItem>
  </Menu>
);
