import type { Purpose } from '../../messages/frame-wire';
import { CorrectView } from './CorrectView';
import { HighlightView } from './HighlightView';
import { NotesView } from './NotesView';
import { SavedView } from './SavedView';
import { TagsView } from './TagsView';

interface Props {
  purpose: Purpose;
  /** Called once there is something to see. */
  onReady(): void;
}

/** What a frame shows for what it was opened for. */
export function View({ purpose, onReady }: Props) {
  if (purpose.kind === 'notes') return <NotesView purpose={purpose} onReady={onReady} />;
  if (purpose.kind === 'tags') return <TagsView onReady={onReady} />;
  if (purpose.kind === 'saved') return <SavedView onReady={onReady} />;
  if (purpose.kind === 'highlight') return <HighlightView purpose={purpose} onReady={onReady} />;
  return <CorrectView purpose={purpose} onReady={onReady} />;
}
