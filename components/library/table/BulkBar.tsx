import type { ListSummary, PaperRow, ReadingStatus } from '../../../lib/papers/records';
import { readingStatuses, statusNames } from '../../../lib/papers/words';
import { countOf } from '../../../lib/text/numbers';
import { ExportMenu } from '../../ui/menu/ExportMenu';
import { Menu, MenuItem } from '../../ui/menu/Menu';
import { Icon } from '../../ui/parts/Icon';
import { useBulk } from './use-bulk';

interface Props {
  rows: readonly PaperRow[];
  lists: readonly ListSummary[];
  /** The reader's tags. */
  tags: readonly { tag: string }[];
  onTagNew(): void;
  onDone(): void;
}

/** What can be done to all selected papers at once. */
export function BulkBar({ rows, lists, tags, onTagNew, onDone }: Props) {
  const bulk = useBulk(rows);
  const setStatus = (status: ReadingStatus) => void bulk.setStatus(status);
  return (
    <fieldset class="bulk-bar" aria-label="Selected papers">
      <strong role="status">{countOf(rows.length, 'paper')} selected</strong>
      <Menu
        button={
          <>
            <Icon name="to-read" />
            Status
          </>
        }
      >
        {readingStatuses.map((status) => (
          <MenuItem key={status} onSelect={() => setStatus(status)}>
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
          <MenuItem key={list.id} onSelect={() => void bulk.addToList(list)}>
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
          <MenuItem key={tag} onSelect={() => void bulk.addTag(tag)}>
            <Icon name="tag" />
            <span dir="auto">{tag}</span>
          </MenuItem>
        ))}
      </Menu>
      <ExportMenu
        name="Selected papers"
        source={{ scope: { kind: 'keys', keys: rows.map(({ paper }) => paper.key) } }}
      />
      <button type="button" class="button" onClick={() => void bulk.remove().then(onDone)}>
        <Icon name="trash" />
        Remove
      </button>
      <button type="button" class="button quiet" onClick={onDone}>
        Clear selection
      </button>
    </fieldset>
  );
}
