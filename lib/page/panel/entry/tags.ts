import type { SavedPatch } from '../../../messages/changes';
import { topicSpan } from '../../../papers/standing';
import type { EntryPage } from '../../bridge/page-handle';
import { type Row, shownTopics } from '../../rows/row';
import { type FramePage, openFrame } from '../frame-box';
import { reject } from './badges';
import { takeOver } from './saved';
import { offerUndo } from './undo';

/** Opens the reader's own tags of a paper under its entry. */
export function openTags(page: FramePage, row: Row): void {
  const { paper } = row.entry;
  openFrame(page, row.root, row, {
    paper,
    purpose: () => ({ kind: 'tags' }),
    title: `Tags of ${paper.title}`,
    back: '.save',
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
  if (!saved) return reject(page, row, topicSpan(topic.slug), done, further);
  const hide = (hiddenTags: NonNullable<SavedPatch['hiddenTags']>) =>
    page.request('update', { paper: row.entry.paper, patch: { hiddenTags } });
  if (!takeOver(page, row, await hide({ add: [topic.slug] }))) return;
  offerUndo(page, row, done, async () => takeOver(page, row, await hide({ remove: [topic.slug] })), further);
}
