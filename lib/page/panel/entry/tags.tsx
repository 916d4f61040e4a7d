import { TagEditor } from '../../../../components/entry/TagEditor';
import type { SavedPatch } from '../../../messages/changes';
import { topicSpan } from '../../../papers/standing';
import type { EntryPage } from '../../bridge/page-handle';
import { type Row, shownTopics } from '../../rows/row';
import { openDock } from '../dock';
import { correct } from './badges';
import { takeOver } from './saved';
import { offerUndo } from './undo';

/** Opens the reader's own tags of a paper under its entry. */
export function openTags(page: EntryPage, row: Row): void {
  const { paper } = row.entry;
  let known: string[] = [];
  const change = async (tags: NonNullable<SavedPatch['tags']>): Promise<void> => {
    takeOver(page, row, await page.request('update', { paper, patch: { tags } }));
    dock?.draw();
  };
  const dock = openDock(page, row.root, row, {
    kind: 'tags',
    back: '.save',
    view: (self) => (
      <TagEditor
        title={paper.title}
        tags={row.state?.saved?.tags ?? []}
        known={known}
        onChange={(tags) => void change(tags)}
        onClose={() => self.close()}
      />
    ),
  });
  if (!dock) return;
  void page.request('tags', {}).then((reply) => {
    if (reply.ok) known = reply.value.toSorted((a, b) => b.count - a.count).map(({ tag }) => tag);
    dock.draw();
  });
}

/**
 * Hides a topic that is wrong for this paper, and offers to hide it everywhere. A paper that is not saved must not
 * become so by this, so there the reader's word is kept as a correction.
 */
export async function hideTopic(
  page: EntryPage,
  row: Row,
  at: number,
  never: (slug: string) => unknown,
): Promise<void> {
  const topic = shownTopics(row)[at];
  if (!topic) return;
  page.closeHint();
  const { saved } = row.state ?? {};
  const done = `Not about ${topic.name}`;
  const further = { label: 'Never show it', run: () => never(topic.slug) };
  if (!saved) return correct(page, row, topicSpan(topic.slug), { verdict: 'reject' }, done, further);
  const hide = (hiddenTags: NonNullable<SavedPatch['hiddenTags']>) =>
    page.request('update', { paper: row.entry.paper, patch: { hiddenTags } });
  if (!takeOver(page, row, await hide({ add: [topic.slug] }))) return;
  offerUndo(page, row, done, async () => takeOver(page, row, await hide({ remove: [topic.slug] })), further);
}
