import { useState } from 'preact/hooks';
import type { ListSummary } from '../../lib/papers/records';
import { ListButton } from '../ui/lists/ListButton';
import { NewListForm } from '../ui/lists/ListForms';
import type { ListActions } from '../ui/lists/use-lists';
import { Icon } from '../ui/parts/Icon';
import { moveBy } from '../ui/parts/move';

interface Props {
  /** Undefined while they are being read. */
  lists: readonly ListSummary[] | undefined;
  /** Number of all saved papers. */
  saved: number | undefined;
  actions: ListActions;
  onOpen(list: ListSummary | 'all'): void;
}

/** All papers and the reading lists, with counts. Lists are put in order by dragging, or with Alt and the arrow keys. */
export function Lists({ lists, saved, actions, onOpen }: Props) {
  const [naming, setNaming] = useState(false);
  const [dragged, setDragged] = useState<ListSummary | undefined>(undefined);
  const [over, setOver] = useState<number | undefined>(undefined);
  const drop = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  return (
    <section aria-labelledby="lists-heading" class="lists-section">
      <div class="section-head">
        <h2 id="lists-heading">Reading lists</h2>
        <button type="button" class="button quiet" onClick={() => setNaming(true)}>
          <Icon name="plus" />
          New list
        </button>
      </div>
      {naming && <NewListForm actions={actions} onClose={() => setNaming(false)} />}
      <ul class="lists" onKeyDown={moveFocus}>
        <li>
          <ListButton name="All papers" count={saved} icon={<Icon name="library" />} onOpen={() => onOpen('all')} />
        </li>
        {lists?.map((list, index) => (
          <li
            key={list.id}
            draggable
            data-over={over === index}
            onDragStart={() => setDragged(list)}
            onDragEnd={drop}
            onDragOver={(event) => {
              if (!dragged) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={() => {
              if (dragged) void actions.move(lists, dragged, index);
              drop();
            }}
            onKeyDown={(event) => {
              const to = event.altKey ? moveBy(event.key, index, lists.length, 5) : undefined;
              if (to === undefined) return;
              event.preventDefault();
              event.stopPropagation();
              void actions.move(lists, list, to);
            }}
          >
            <ListButton
              name={list.name}
              count={list.count}
              icon={<span class="dot" data-colour={list.colour} />}
              onOpen={() => onOpen(list)}
            />
          </li>
        ))}
      </ul>
      {lists?.length === 0 && !naming && (
        <p class="hint">A list gathers papers for one purpose: a review, a reading group, next week.</p>
      )}
    </section>
  );
}

function moveFocus(event: KeyboardEvent & { currentTarget: HTMLUListElement }) {
  const buttons: Element[] = [...event.currentTarget.querySelectorAll('button')];
  const index = document.activeElement ? buttons.indexOf(document.activeElement) : -1;
  const target = moveBy(event.key, index, buttons.length, 5);
  if (target === undefined || index < 0) return;
  event.preventDefault();
  const button = buttons[target];
  if (button instanceof HTMLElement) button.focus();
}
