import { HighlightCard } from '../../../../components/highlights/HighlightCard';
import type { NoteSaver } from '../../../notes/note-saver';
import { showNote } from '../../../notes/open-note';
import { previewMarkdown } from '../../../notes/preview';
import type { Colour } from '../../../papers/records';
import type { HighlightsPage } from '../../bridge/page-handle';
import { type Dock, openDock } from '../dock';
import { offerStays } from '../entry/undo';
import type { HighlightMark, HighlightMarks } from './marks';
import type { HighlightSavers } from './savers';

/** The card of one highlight, open beside it. */
export class OpenCard {
  readonly #page: HighlightsPage;
  readonly #marks: HighlightMarks;
  readonly #savers: HighlightSavers;
  readonly #mark: HighlightMark;
  #saver: NoteSaver;
  #dock: Dock | undefined;
  #isTouched = false;
  #isDeleted = false;
  #problem: string | undefined;

  constructor(
    page: HighlightsPage,
    marks: HighlightMarks,
    savers: HighlightSavers,
    mark: HighlightMark,
    saver: NoteSaver,
  ) {
    this.#page = page;
    this.#marks = marks;
    this.#savers = savers;
    this.#mark = mark;
    this.#saver = saver;
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

  #now(): HighlightMark {
    return this.#marks.get(this.#mark.note.id) ?? this.#mark;
  }

  #closed(): void {
    this.#dock = undefined;
    if (!this.#page.signal.aborted) void this.#saver.flush();
  }

  async #colour(colour: Colour): Promise<void> {
    await this.#savers.recolour({ ...this.#now().note, colour }, this.#mark.paper);
  }

  async #delete(): Promise<void> {
    this.#isDeleted = true;
    this.#problem = await this.#savers.delete(this.#saver);
    this.#isDeleted = this.#problem === undefined;
    if (this.#isDeleted) {
      this.#page.announce('Highlight deleted');
      setTimeout(() => this.#isDeleted && this.#dock?.close(), offerStays);
    }
    this.#dock?.draw();
    this.#page.layer().querySelector<HTMLElement>('[data-panel=highlight] .undo button')?.focus();
  }

  async #restore(): Promise<void> {
    const restored = await this.#savers.restore(this.#saver, this.#mark.note, this.#mark.paper);
    this.#isDeleted = typeof restored === 'string';
    this.#problem = typeof restored === 'string' ? restored : undefined;
    if (typeof restored !== 'string') this.#saver = restored;
    this.#dock?.draw();
  }

  #view() {
    return (
      <HighlightCard
        note={showNote(this.#mark.note, this.#saver, !this.#isTouched)}
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
function placeOf({ range }: HighlightMark): DOMRect {
  return range?.getClientRects()[0] ?? new DOMRect(innerWidth - 400, 16, 0, 0);
}
