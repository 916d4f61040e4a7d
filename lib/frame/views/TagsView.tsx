import { useLayoutEffect, useState } from 'preact/hooks';
import { TagEditor } from '../../../components/entry/TagEditor';
import { useFrame } from '../context';
import { Problem } from './Problem';
import { useEntry } from './use-entry';
import { useReady } from './use-ready';

/** The reader's own tags of the paper. */
export function TagsView({ onReady }: { onReady(): void }) {
  const { paper, request, link } = useFrame();
  const { state, problem, send } = useEntry();
  const [known, setKnown] = useState<readonly string[]>([]);
  useLayoutEffect(() => {
    void request('tags', {}).then((reply) => {
      if (reply.ok) setKnown(reply.value.toSorted((a, b) => b.count - a.count).map(({ tag }) => tag));
    });
  }, [request]);
  useReady(state !== undefined, onReady);
  return (
    <>
      <Problem text={problem} />
      {state && (
        <TagEditor
          title={paper.title}
          tags={state.saved?.tags ?? []}
          known={known}
          onChange={(tags) => void send(request('update', { paper, patch: { tags } }))}
          onClose={() => link.tell({ tell: 'close' })}
        />
      )}
    </>
  );
}
