import { useEffect, useRef } from 'preact/hooks';
import type { Paper, PaperEdit } from '../../lib/papers/schema';

interface Props {
  label: string;
  paper: Paper;
  /** What the reader changed; empty where they left everything. */
  onSave(change: PaperEdit): void;
  onClose(): void;
}

const earliest = 1500;
const latest = 2200;

/** Title, authors, year and venue of a paper, to be looked over or written anew. Escape closes. */
export function PaperForm({ label, paper, onSave, onClose }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  return (
    <form
      ref={form}
      class="edit-paper"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(changeIn(new FormData(event.currentTarget), paper));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <label>
        Title
        <textarea name="title" rows={2} maxLength={2000} required dir="auto" defaultValue={paper.title} />
      </label>
      <label>
        Authors, one on each line
        <textarea name="authors" rows={4} dir="auto" defaultValue={paper.authors.join('\n')} />
      </label>
      <div class="edit-row">
        <label>
          Year
          <input name="year" type="number" min={earliest} max={latest} step={1} defaultValue={paper.year ?? ''} />
        </label>
        <label>
          Venue
          <input name="venue" maxLength={500} dir="auto" defaultValue={paper.venue ?? ''} />
        </label>
      </div>
      <div class="button-row">
        <button type="submit" class="button primary">
          Save
        </button>
        <button type="button" class="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** What is different in the form: only that becomes the reader's own. */
function changeIn(data: FormData, paper: Paper): PaperEdit {
  const text = (name: string): string => String(data.get(name) ?? '').trim();
  const title = text('title');
  const authors = text('authors')
    .split('\n')
    .map((name) => name.trim().slice(0, 500))
    .filter(Boolean);
  const year = text('year') === '' ? null : Number(text('year'));
  const venue = text('venue') || null;
  return {
    ...(title && title !== paper.title ? { title } : {}),
    ...(authors.join('\n') !== paper.authors.join('\n') ? { authors } : {}),
    ...(year !== (paper.year ?? null) ? { year } : {}),
    ...(venue !== (paper.venue ?? null) ? { venue } : {}),
  };
}
