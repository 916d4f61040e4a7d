import type { BulkAct } from '../../../lib/messages/changes';
import type { ListSummary } from '../../../lib/papers/records';
import { readingStatuses, statusNames } from '../../../lib/papers/words';
import { countOf } from '../../../lib/text/numbers';
import { ExportButton } from '../../ui/export/ExportButton';
import { Menu, MenuItem } from '../../ui/menu/Menu';
import { Icon } from '../../ui/parts/Icon';
import { useMany } from '../../ui/use-many';

interface Props {
  keys: readonly string[];
  /** The list that is on screen, which papers can be taken off. */
  list: ListSummary | undefined;
  lists: readonly ListSummary[];
  /** The reader's tags. */
  tags: readonly { tag: string }[];
  onTagNew(): void;
  onCompare(): void;
  onMerge(): void;
  onRemove(): void;
  onDone(): void;
}

/** Papers that can be looked at side by side. */
const mostMerged = 6;

/** What can be done to all selected papers at once. */
export function BulkBar({ keys, list: shown, lists, tags, onTagNew, onCompare, onMerge, onRemove, onDone }: Props) {
  const many = useMany();
  const target = { keys: [...keys] };
  const act = (what: BulkAct) => void many(target, what);
  return (
    <fieldset class="bulk-bar" aria-label="Selected papers">
      <strong role="status">{countOf(keys.length, 'paper')} selected</strong>
      <Menu
        button={
          <>
            <Icon name="to-read" />
            Status
          </>
        }
      >
        {readingStatuses.map((status) => (
          <MenuItem key={status} onSelect={() => act({ do: 'status', status })}>
            <Icon name={status} />
            {statusNames[status]}
          </MenuItem>
        ))}
      </Menu>
      <Menu
        button={
          <>
            <Icon name="list" />
            Add to list
          </>
        }
        disabled={lists.length === 0}
      >
        {lists.map((list) => (
          <MenuItem key={list.id} onSelect={() => act({ do: 'save', listId: list.id })}>
            <span class="dot" data-colour={list.colour} />
            <span dir="auto">{list.name}</span>
          </MenuItem>
        ))}
      </Menu>
      <Menu
        button={
          <>
            <Icon name="tag" />
            Tag
          </>
        }
      >
        <MenuItem onSelect={onTagNew}>
          <Icon name="plus" />
          New tag
        </MenuItem>
        {tags.length > 0 && <hr />}
        {tags.map(({ tag }) => (
          <MenuItem key={tag} onSelect={() => act({ do: 'tag', tag })}>
            <Icon name="tag" />
            <span dir="auto">{tag}</span>
          </MenuItem>
        ))}
      </Menu>
      <button type="button" class="button" onClick={onCompare}>
        <Icon name="compare" />
        Compare
      </button>
      {keys.length > 1 && keys.length <= mostMerged && (
        <button type="button" class="button" onClick={onMerge}>
          <Icon name="copy" />
          Merge
        </button>
      )}
      <ExportButton scopes={[{ name: 'Selected papers', source: { scope: { kind: 'keys', keys: target.keys } } }]} />
      {shown && (
        <button
          type="button"
          class="button"
          onClick={() => void many(target, { do: 'unlist', listId: shown.id }).then(onDone)}
        >
          <Icon name="close" />
          Take off the list
        </button>
      )}
      <button type="button" class="button" onClick={onRemove}>
        <Icon name="trash" />
        Remove
      </button>
      <button type="button" class="button quiet" onClick={onDone}>
        Clear selection
      </button>
    </fieldset>
  );
}

/** What can be done to all selected papers that were removed. */
export function RemovedBar({ keys, onDone }: Pick<Props, 'keys' | 'onDone'>) {
  const many = useMany();
  return (
    <fieldset class="bulk-bar" aria-label="Selected papers">
      <strong role="status">{countOf(keys.length, 'paper')} selected</strong>
      <button
        type="button"
        class="button"
        onClick={() => void many({ keys: [...keys] }, { do: 'restore' }).then(onDone)}
      >
        <Icon name="back" />
        Restore
      </button>
      <button type="button" class="button quiet" onClick={onDone}>
        Clear selection
      </button>
    </fieldset>
  );
}
