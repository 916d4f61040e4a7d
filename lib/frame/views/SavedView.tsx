import { useLayoutEffect, useState } from 'preact/hooks';
import { SavedMenu } from '../../../components/entry/SavedMenu';
import type { ListSummary, PaperState } from '../../papers/records';
import { readingStatuses, statusNames } from '../../papers/words';
import { useFrame } from '../context';
import { Problem } from './Problem';
import { Sure } from './Sure';
import { UndoBar } from './UndoBar';
import { useEntry } from './use-entry';
import { useReady } from './use-ready';

const statuses = readingStatuses.map((status) => ({ status, name: statusNames[status] }));

/** What can be said about a saved paper; once it is removed, the way back. */
export function SavedView({ onReady }: { onReady(): void }) {
  const { paper, request, link } = useFrame();
  const { state, problem, send } = useEntry();
  const [lists, loadLists] = useLists();
  const [isRemoved, setRemoved] = useState(false);
  const key = state?.key ?? paper.key;
  useReady(state !== undefined && lists !== undefined, onReady);
  const close = (): void => link.tell({ tell: 'close' });
  const remove = async (): Promise<void> => setRemoved(await send(request('unsave', { key })));
  if (isRemoved) {
    const restore = async (): Promise<void> => {
      if (await send(request('restore', { key }))) close();
    };
    return <UndoBar done="Removed from the library" problem={problem} onUndo={() => void restore()} onClose={close} />;
  }
  return (
    <Sure>
      {(lose) => (
        <>
          <Problem text={problem} />
          <SavedMenu
            title={paper.title}
            saved={state?.saved}
            statuses={statuses}
            lists={lists?.map(({ id, name, colour }) => ({ id, name, colour, held: isHeldBy(state, id) }))}
            onStatus={(status) => void send(request('update', { paper, patch: { status } }))}
            onRating={(rating) => void send(request('update', { paper, patch: { rating } }))}
            onList={(listId, hold) =>
              void send(hold ? request('save', { paper, listId }) : request('removeFromList', { key, listId }))
            }
            onCreateList={(name) => {
              void request('createList', { name }).then(async (made) => {
                if (made.ok) await send(request('save', { paper, listId: made.value.id }));
                loadLists();
              });
            }}
            onTags={() => link.tell({ tell: 'open', kind: 'tags' })}
            onOpen={() => void request('openLibrary', { key })}
            onRemove={() => lose('Remove it from the library?', () => void remove())}
          />
        </>
      )}
    </Sure>
  );
}

const isHeldBy = (state: PaperState | undefined, id: string): boolean => state?.lists.includes(id) ?? false;

/** The reading lists, and what asks for them again. */
function useLists(): [readonly ListSummary[] | undefined, () => void] {
  const { request, onChange } = useFrame();
  const [lists, setLists] = useState<readonly ListSummary[] | undefined>(undefined);
  const load = (): void => void request('lists', {}).then((reply) => setLists(reply.ok ? reply.value : []));
  useLayoutEffect(() => {
    load();
    return onChange(load);
  }, [onChange]);
  return [lists, load];
}
