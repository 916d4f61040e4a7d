import { HighlightCard } from '../../../../components/highlights/HighlightCard';
import type { NoteSaver } from '../../../notes/note-saver';
import { previewMarkdown } from '../../../notes/preview';
import { quoteOf } from '../../../notes/quote';
import { saveWords } from '../../../notes/words';
import type { Colour } from '../../../papers/records';
import type { HighlightsPage as PageHandle } from '../../bridge/page-handle';
import { type Dock, openDock } from '../dock';
import { type HighlightMarks, isHighlight, type Mark } from './marks';
import type { HighlightSavers } from './savers';

/** Milliseconds that the offer to take a deletion back stays. */
const STAY = 8000;

/** The card of one highlight, open beside it. */
export class OpenCard {
  readonly #page: PageHandle;
  readonly #marks: HighlightMarks;
  readonly #savers: HighlightSavers;
  readonly #mark: Mark;
  #saver: NoteSaver;
  #dock: Dock | undefined;
  #isTouched = false;
  #isDeleted = false;
  #problem: string | undefined;

  constructor(page: PageHandle, marks: HighlightMarks, savers: HighlightSavers, mark: Mark) {
    this.#page = page;
    this.#marks = marks;
    this.#savers = savers;
    this.#mark = mark;
    this.#saver = savers.of(mark.note, mark.paper);
    this.#dock = openDock(page, page.layer(), undefined, {
      kind: 'highlight',
      beside: { getBoundingClientRect: () => placeOf(this.#now()) },
      back: '.none',
      view: () => this.#view(),
      closed: () => this.#closed(),
    });
  }

  get id(): string {
    return this.#mark.note.id;
  }

  /** Draws the card anew. */
  draw(): void {
    this.#dock?.draw();
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
    if (!this.#page.signal.aborted) void this.#saver.flush();
  }

  async #colour(colour: Colour): Promise<void> {
    await this.#savers.save({ ...this.#now().note, colour }, this.#mark.paper);
  }

  async #delete(): Promise<void> {
    this.#isDeleted = true;
    this.#problem = await this.#savers.delete(this.id);
    this.#isDeleted = this.#problem === undefined;
    if (this.#isDeleted) {
      this.#page.announce('Highlight deleted');
      setTimeout(() => this.#isDeleted && this.#dock?.close(), STAY);
    }
    this.#dock?.draw();
    this.#page.layer().querySelector<HTMLElement>('[data-panel=highlight] .undo button')?.focus();
  }

  async #restore(): Promise<void> {
    const { note, paper } = this.#mark;
    const reply = await this.#page.request('restoreNote', { id: this.id });
    const wasNeverStored = !reply.ok && reply.error.code === 'not-found';
    this.#problem = reply.ok || wasNeverStored ? undefined : reply.error.message;
    this.#isDeleted = this.#problem !== undefined;
    const markdown = this.#saver.text;
    if (reply.ok && isHighlight(reply.value)) this.#marks.show(reply.value, paper);
    if (!this.#isDeleted)
      this.#saver = this.#savers.of(reply.ok && isHighlight(reply.value) ? reply.value : note, paper);
    if (wasNeverStored) void this.#savers.save(note, paper);
    if (markdown !== this.#saver.text) this.#saver.type(markdown);
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
