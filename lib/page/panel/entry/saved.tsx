import { SavedMenu } from '../../../../components/entry/SavedMenu';
import type { Reply } from '../../../messages/protocol';
import type { ListSummary, PaperState } from '../../../papers/records';
import { readingStatuses, statusNames } from '../../../papers/words';
import type { EntryPage } from '../../bridge/page-handle';
import type { Row } from '../../rows/row';
import { openDock } from '../dock';
import { offerUndo, saveButtonOf } from './undo';

const statuses = readingStatuses.map((status) => ({ status, name: statusNames[status] }));

/** Takes a new state over, or says at the save button why there is none. */
export function takeOver(page: EntryPage, row: Row, reply: Reply<'update'>): boolean {
  if (reply.ok) page.update(row, reply.value);
  else page.fail(saveButtonOf(row), reply.error.message);
  return reply.ok;
}

/** Takes the paper out of the library, and offers to take that back. */
async function remove(page: EntryPage, row: Row): Promise<void> {
  const key = row.state?.key ?? row.entry.paper.key;
  if (!takeOver(page, row, await page.request('unsave', { key }))) return;
  offerUndo(page, row, 'Removed from the library', async () =>
    takeOver(page, row, await page.request('restore', { key })),
  );
}

/** Opens what can be said about a saved paper, beside its save button. `openTags` goes on to the tags. */
export function openSaved(page: EntryPage, row: Row, openTags: () => void): void {
  const { paper } = row.entry;
  let lists: readonly ListSummary[] | undefined;
  const send = async (change: Promise<Reply<'update'>>): Promise<void> => {
    takeOver(page, row, await change);
    dock?.draw();
  };
  const fetchLists = async (): Promise<void> => {
    const reply = await page.request('lists', {});
    if (reply.ok) lists = reply.value;
    dock?.draw();
  };
  const createList = async (name: string): Promise<void> => {
    const made = await page.request('createList', { name });
    if (!made.ok) return page.fail(saveButtonOf(row), made.error.message);
    await send(page.request('save', { paper, listId: made.value.id }));
    await fetchLists();
  };
  const key = (): string => row.state?.key ?? paper.key;
  const dock = openDock(page, row.root, row, {
    kind: 'saved',
    beside: saveButtonOf(row),
    back: '.save',
    view: (self) => (
      <SavedMenu
        title={paper.title}
        saved={row.state?.saved}
        statuses={statuses}
        lists={lists?.map(({ id, name, colour }) => ({ id, name, colour, held: heldBy(row.state, id) }))}
        onStatus={(status) => void send(page.request('update', { paper, patch: { status } }))}
        onRating={(rating) => void send(page.request('update', { paper, patch: { rating } }))}
        onList={(listId, hold) =>
          void send(
            hold ? page.request('save', { paper, listId }) : page.request('removeFromList', { key: key(), listId }),
          )
        }
        onCreateList={(name) => void createList(name)}
        onTags={() => {
          self.close();
          openTags();
        }}
        onOpen={() => void page.request('openLibrary', { key: key() })}
        onRemove={() => {
          self.close();
          void remove(page, row);
        }}
      />
    ),
  });
  if (!dock) return;
  row.root.querySelector<HTMLElement>('[data-panel] input:checked, [data-panel] input')?.focus();
  void fetchLists();
}

const heldBy = (state: PaperState | undefined, id: string): boolean => state?.lists.includes(id) ?? false;
