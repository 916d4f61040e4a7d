import type { Drafts } from '../../../notes/drafts';
import type { NoteSaver, SaveStatus } from '../../../notes/note-saver';
import { deleteNote, type Keeping, openSaver, restoreNote, type Told } from '../../../notes/open-note';
import type { Paper } from '../../../papers/schema';
import type { HighlightsPage } from '../../bridge/page-handle';
import { type Highlight, type HighlightMarks, isHighlight } from './marks';

/** The one writer of each highlight that is made or open here: words and colour go together, and are tried again until they are kept. */
export class HighlightSavers {
  readonly #page: HighlightsPage;
  readonly #marks: HighlightMarks;
  readonly #keeping: Keeping;
  readonly #changed: () => void;
  readonly #savers = new Map<string, NoteSaver>();
  readonly #failed = new Set<string>();

  /** `changed` is called whenever saving one of them stands otherwise. */
  constructor(page: HighlightsPage, marks: HighlightMarks, drafts: Drafts, changed: () => void) {
    this.#page = page;
    this.#marks = marks;
    this.#keeping = { request: page.request, drafts };
    this.#changed = changed;
    page.signal.addEventListener('abort', () => {
      // Switched off or updated: what is unsaved is in the drafts, and there is nobody left to write it.
      for (const saver of this.#savers.values()) void saver.stop();
    });
  }

  /** The writer of a highlight, with its words as they are known now and what an earlier page could not save of them. */
  async of(highlight: Highlight, paper: Paper): Promise<NoteSaver> {
    const { id, markdown } = highlight;
    const left = this.#savers.has(id) ? [] : await this.#keeping.drafts.left();
    const known = this.#savers.get(id);
    known?.takeOver(markdown);
    if (known) return known;
    const draft = left.find(({ write }) => write.note.id === id);
    return this.#keep(openSaver(this.#keeping, paper, highlight, this.#told(id), draft));
  }

  /** Draws a highlight that is new, and writes it. Gives why where that has not worked at once. */
  async begin(highlight: Highlight, paper: Paper): Promise<string | undefined> {
    this.#keep(openSaver(this.#keeping, paper, highlight, this.#told(highlight.id)));
    return this.recolour(highlight, paper);
  }

  /** Draws a highlight in its colour, and writes that. Gives why where that has not worked at once. */
  async recolour(highlight: Highlight, paper: Paper): Promise<string | undefined> {
    const saver = this.#savers.get(highlight.id) ?? (await this.of(highlight, paper));
    this.#marks.isSaved(highlight.id, false);
    this.#marks.show(highlight, paper);
    saver.recolour(highlight.colour ?? 'yellow');
    await saver.flush();
    return saver.status.is === 'failed' ? saver.status.why : undefined;
  }

  /** Deletes a highlight. Gives why where that has not worked: then it is as it was. */
  async delete(saver: NoteSaver): Promise<string | undefined> {
    const deleted = await deleteNote(this.#keeping, saver);
    if (!deleted.ok) return deleted.why;
    this.#savers.delete(saver.id);
    this.#failed.delete(saver.id);
    this.#marks.remove(saver.id);
    return undefined;
  }

  /** Takes a deletion back. Gives the new writer, or why it is still gone. */
  async restore(gone: NoteSaver, highlight: Highlight, paper: Paper): Promise<NoteSaver | string> {
    const restored = await restoreNote(this.#keeping, gone, this.#told(gone.id));
    if (!restored.ok) return restored.why;
    const { saver, note } = restored;
    const { colour } = saver.write.note;
    this.#keep(saver);
    if (saver.unsaved) this.#marks.isSaved(saver.id, false);
    this.#marks.show({ ...(note && isHighlight(note) ? note : highlight), ...(colour && { colour }) }, paper);
    return saver;
  }

  #keep(saver: NoteSaver): NoteSaver {
    this.#savers.set(saver.id, saver);
    return saver;
  }

  #told(id: string): Told {
    return { changed: (status) => this.#tell(id, status), merged: () => this.#changed() };
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
