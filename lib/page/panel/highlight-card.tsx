import { HighlightCard } from '../../../components/highlights/HighlightCard';
import type { Colour } from '../../papers/records';
import type { PageHandle } from '../panel-slot';
import { type Dock, openDock } from './dock';
import type { Drafts } from './drafts';
import { type HighlightMarks, isHighlight, type Mark } from './highlight-marks';
import { NoteSaver } from './note-saver';
import { saveWords } from './notes';
import { previewMarkdown } from './preview';
import { quoteOf } from './quote';
import { saveHighlight } from './save-highlight';

/** Milliseconds that the offer to take a deletion back stays. */
const STAY = 8000;

/** The card of one highlight, open beside it. */
export class OpenCard {
  readonly #page: PageHandle;
  readonly #marks: HighlightMarks;
  readonly #drafts: Drafts;
  readonly #mark: Mark;
  readonly #saver: NoteSaver;
  #dock: Dock | undefined;
  #isTouched = false;
  #isDeleted = false;
  #problem: string | undefined;

  /** `problem` is why the highlight could not be saved when it was made. */
  constructor(page: PageHandle, marks: HighlightMarks, drafts: Drafts, mark: Mark, problem?: string) {
    this.#page = page;
    this.#marks = marks;
    this.#drafts = drafts;
    this.#mark = mark;
    this.#problem = problem;
    const { note, paper } = mark;
    // Without the colour, which the store keeps as it is: it may change while words are typed.
    const { id, kind, markdown, target, url } = note;
    this.#saver = new NoteSaver({
      paper,
      note: { id, kind, markdown, target, ...(url && { url }) },
      request: page.request,
      drafts,
      stored: () => this.#stored(),
      changed: () => this.#dock?.draw(),
      merged: () => this.#dock?.draw(),
    });
    this.#dock = openDock(page, page.layer(), undefined, {
      kind: 'highlight',
      beside: { getBoundingClientRect: () => placeOf(this.#now()) },
      back: '.none',
      view: () => this.#view(),
      closed: () => this.#closed(),
    });
  }

  /** The highlight may have been changed or deleted elsewhere. */
  refresh(): void {
    const mark = this.#marks.get(this.#mark.note.id);
    if (mark) this.#saver.takeOver(mark.note.markdown);
    else if (!this.#isDeleted) this.#dock?.close();
    this.#dock?.draw();
  }

  close(): void {
    this.#dock?.close();
  }

  #now(): Mark {
    return this.#marks.get(this.#mark.note.id) ?? this.#mark;
  }

  #closed(): void {
    this.#dock = undefined;
    if (this.#page.signal.aborted || this.#isDeleted) this.#saver.stop();
    else void this.#saver.flush();
  }

  async #stored(): Promise<string | undefined> {
    const { key, aliases, title, authors } = this.#mark.paper;
    const reply = await this.#page.request('notesOf', { ref: { key, aliases, title, authors } });
    return reply.ok ? reply.value.find(({ id }) => id === this.#saver.id)?.markdown : undefined;
  }

  async #colour(colour: Colour): Promise<void> {
    await this.#saver.flush();
    const note = { ...this.#now().note, markdown: this.#saver.text, colour };
    this.#problem = await saveHighlight(this.#page, this.#marks, this.#drafts, note, this.#mark.paper);
    this.#dock?.draw();
  }

  async #delete(): Promise<void> {
    this.#saver.stop();
    this.#drafts.drop(this.#saver.id);
    const reply = await this.#page.request('deleteNote', { id: this.#saver.id });
    this.#problem = reply.ok ? undefined : reply.error.message;
    this.#isDeleted = reply.ok;
    if (reply.ok) {
      this.#marks.remove(this.#saver.id);
      this.#page.announce('Highlight deleted');
      setTimeout(() => this.#isDeleted && this.#dock?.close(), STAY);
    }
    this.#dock?.draw();
    this.#page.layer().querySelector<HTMLElement>('[data-panel=highlight] .undo button')?.focus();
  }

  async #restore(): Promise<void> {
    const reply = await this.#page.request('restoreNote', { id: this.#saver.id });
    this.#isDeleted = !reply.ok;
    this.#problem = reply.ok ? undefined : reply.error.message;
    if (reply.ok && isHighlight(reply.value)) this.#marks.show(reply.value, this.#mark.paper);
    this.#dock?.draw();
  }

  #view() {
    const { status } = this.#saver;
    const quote = quoteOf(this.#mark.note);
    return (
      <HighlightCard
        note={{
          id: this.#saver.id,
          text: this.#saver.text,
          status: saveWords(status, !this.#isTouched),
          failed: status.is === 'failed',
          ...(quote !== undefined && { quote }),
        }}
        colour={this.#now().note.colour ?? 'yellow'}
        problem={this.#problem}
        isDeleted={this.#isDeleted}
        preview={previewMarkdown}
        onColour={(colour) => void this.#colour(colour)}
        onType={(text) => {
          this.#isTouched = true;
          this.#saver.type(text);
        }}
        onLeave={() => void this.#saver.flush()}
        onDelete={() => void this.#delete()}
        onRestore={() => void this.#restore()}
        onClose={() => this.#dock?.close()}
      />
    );
  }
}

/** The first line of a highlight, or the corner of the screen where it is not on the page. */
function placeOf({ range }: Mark): DOMRect {
  return range?.getClientRects()[0] ?? new DOMRect(innerWidth - 400, 16, 0, 0);
}
