import type { Drafts } from '../../../notes/drafts';
import { NoteSaver, type SaveStatus } from '../../../notes/note-saver';
import type { Note } from '../../../papers/records';
import type { Paper } from '../../../papers/schema';
import type { HighlightsPage as PageHandle } from '../../bridge/page-handle';
import type { Highlight, HighlightMarks } from './marks';

/** The one writer of each highlight that is made or open here: words and colour go together, and are tried again until they are kept. */
export class HighlightSavers {
  readonly #page: PageHandle;
  readonly #marks: HighlightMarks;
  readonly #drafts: Drafts;
  readonly #changed: () => void;
  readonly #savers = new Map<string, NoteSaver>();
  readonly #failed = new Set<string>();

  /** `changed` is called whenever saving one of them stands otherwise. */
  constructor(page: PageHandle, marks: HighlightMarks, drafts: Drafts, changed: () => void) {
    this.#page = page;
    this.#marks = marks;
    this.#drafts = drafts;
    this.#changed = changed;
    page.signal.addEventListener('abort', () => {
      // Switched off or updated: what is unsaved is in the drafts, and there is nobody left to write it.
      for (const saver of this.#savers.values()) saver.stop();
    });
  }

  /** The writer of a highlight, with its words as they are known now. */
  of(highlight: Highlight, paper: Paper): NoteSaver {
    const known = this.#savers.get(highlight.id);
    known?.takeOver(highlight.markdown);
    if (known) return known;
    // Without the colour, which the store keeps as it is: it may change elsewhere while words are typed.
    const { id, kind, markdown, target, url } = highlight;
    const saver = new NoteSaver({
      paper,
      note: { id, kind, markdown, target, ...(url && { url }) },
      request: this.#page.request,
      drafts: this.#drafts,
      stored: async () => (await this.#stored(id, paper))?.markdown,
      changed: (status) => this.#tell(id, status),
      merged: () => this.#changed(),
    });
    this.#savers.set(id, saver);
    return saver;
  }

  /** Draws a highlight that was made or recoloured here, and writes it. Gives why where that has not worked at once. */
  async save(highlight: Highlight, paper: Paper): Promise<string | undefined> {
    const saver = this.of(highlight, paper);
    this.#marks.isSaved(highlight.id, false);
    this.#marks.show(highlight, paper);
    saver.recolour(highlight.colour ?? 'yellow');
    await saver.flush();
    return saver.status.is === 'failed' ? saver.status.why : undefined;
  }

  /** Deletes a highlight. Gives why where that has not worked: then it is as it was. */
  async delete(id: string): Promise<string | undefined> {
    const saver = this.#savers.get(id);
    saver?.stop();
    const reply = await this.#page.request('deleteNote', { id });
    // One that was never written is gone with its draft.
    if (!reply.ok && reply.error.code !== 'not-found') {
      saver?.resume();
      return reply.error.message;
    }
    this.#drafts.drop(id);
    this.#savers.delete(id);
    this.#failed.delete(id);
    this.#marks.remove(id);
    return undefined;
  }

  async #stored(id: string, { key, aliases, title, authors }: Paper): Promise<Note | undefined> {
    const reply = await this.#page.request('notesOf', { ref: { key, aliases, title, authors } });
    return reply.ok ? reply.value.find((note) => note.id === id) : undefined;
  }

  #tell(id: string, { is }: SaveStatus): void {
    if (is === 'saved') {
      this.#marks.isSaved(id, true);
      const [mark, text] = [this.#marks.get(id), this.#savers.get(id)?.text];
      if (mark && text !== undefined) mark.note = { ...mark.note, markdown: text };
      if (this.#failed.delete(id)) this.#page.announce('Saved: the highlight that could not be saved before');
    }
    if (is === 'failed') this.#failed.add(id);
    this.#changed();
  }
}
