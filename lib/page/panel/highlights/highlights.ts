import { describeRange } from '../../../highlights/describe';
import { indexText } from '../../../highlights/text-index';
import { paperAt } from '../../../papers/paper-at';
import type { Colour } from '../../../papers/records';
import type { Paper } from '../../../papers/schema';
import { blockQuote, escapeParagraphs, markdownLink } from '../../../text/markdown';
import type { HighlightsPage } from '../../bridge/page-handle';
import { byPerson } from '../../drawing/by-person';
import { type FrameBox, type FramePage, openFrame } from '../frame-box';
import { SelectionBar } from './bar';
import { type Highlight, type HighlightMark, HighlightMarks } from './marks';

/** Highlights on the page: made from selections, drawn, and opened by a click. */
export class Highlights {
  readonly #page: HighlightsPage & FramePage;
  readonly #marks: HighlightMarks;
  readonly #bar: SelectionBar;
  readonly #listeners = new Set<() => void>();
  /** Highlights that could not be saved at first. */
  readonly #failed = new Set<string>();
  #card: { id: string; box: FrameBox } | undefined;
  #colour: Colour = 'yellow';

  constructor(page: HighlightsPage & FramePage) {
    this.#page = page;
    const { signal } = page;
    this.#marks = new HighlightMarks(page, () => {
      page.tellMissing(this.#marks.missing());
      for (const listener of this.#listeners) listener();
    });
    this.#bar = new SelectionBar(page, {
      highlight: (range, colour) => void this.#make(range, colour),
      note: (range) => void this.#make(range, this.#colour, true),
      copy: (range) => copyQuote(range, paperOf(page, range)),
    });
    page.onChange((rows) => void this.#marks.load(rows));
    document.addEventListener('pointerdown', (event) => this.#pressed(event) && page.frames.prepareForPress(), {
      signal,
    });
    document.addEventListener(
      'click',
      (event) => {
        const mark = this.#pressed(event);
        if (mark) this.#open(mark);
      },
      { signal },
    );
    void this.#marks.load(page.rows());
  }

  /** Moves the focus to what can be done with the selected words. False where none are selected. */
  focusBar(): boolean {
    return this.#bar.focus();
  }

  /** Calls back when highlights came, went, or were looked for again, until the signal ends it. */
  onChange(listener: () => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  /** Scrolls to a highlight and opens its card. */
  show(id: string): void {
    const mark = this.#marks.get(id);
    if (!mark) return;
    mark.range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    this.#open(mark);
  }

  /** Ids of highlights that are looked for on this page and not found. */
  missing(): string[] {
    return this.#marks.missing();
  }

  async #make(range: Range, colour: Colour, withNote = false): Promise<void> {
    this.#colour = colour;
    const page = this.#page;
    const source = location.href.replace(/#.*/, '');
    const target = describeRange(indexText(document.body), range, source);
    if (!target) return page.announce('These words cannot be highlighted. Select fewer of them.');
    const paper = paperOf(page, range);
    const note: Highlight = { id: crypto.randomUUID(), target, colour, url: source };
    this.#marks.isSaved(note.id, false);
    this.#marks.show(note, paper);
    const saving = page.request('writeHighlight', { paper, highlight: note });
    if (withNote) this.#open({ note, paper });
    const reply = await saving;
    if (reply.ok) this.#kept(note.id, `Highlighted in ${colour}`);
    else {
      // Its card says why, and tries again.
      this.#failed.add(note.id);
      if (this.#card?.id !== note.id) this.#open({ note, paper });
    }
  }

  #kept(id: string, words?: string): void {
    this.#marks.isSaved(id, true);
    const said = this.#failed.delete(id) ? 'Saved: the highlight that could not be saved before' : words;
    if (said !== undefined) this.#page.announce(said);
  }

  #open({ note, paper }: Pick<HighlightMark, 'note' | 'paper'>): void {
    const { id } = note;
    const page = this.#page;
    const now = (): HighlightMark => this.#marks.get(id) ?? { note, paper };
    this.#card?.box.close();
    page.standIn(page.layer(), undefined, () => this.#card?.box.close(), true);
    const box = openFrame(page, page.layer(), undefined, {
      paper,
      purpose: () => ({ kind: 'highlight', highlight: now().note }),
      title: 'Highlight',
      beside: { getBoundingClientRect: () => placeOf(now()) },
      back: '.none',
      hear: (message) => {
        if (message.tell === 'kept') this.#kept(id);
        if (message.tell === 'drawn') this.#draw(id, paper, { ...now().note, colour: message.colour });
      },
      closed: () => {
        this.#card = undefined;
      },
      done: () => this.#kept(id),
    });
    this.#card = box && { id, box };
  }

  /** Draws a highlight as its card says, at once and whether it is saved or not. */
  #draw(id: string, paper: Paper, note: Highlight): void {
    if (note.colour === undefined) {
      this.#failed.delete(id);
      this.#marks.remove(id);
    } else {
      this.#marks.isSaved(id, false);
      this.#marks.show(note, paper);
    }
  }

  /** The highlight that a press is meant for. */
  #pressed(event: MouseEvent): HighlightMark | undefined {
    if (!byPerson(event) || event.defaultPrevented || getSelection()?.isCollapsed === false) return undefined;
    const isOnOther =
      event.target instanceof Element && event.target.closest('a[href], button, input, select, textarea');
    return isOnOther ? undefined : this.#marks.at(event.clientX, event.clientY);
  }
}

/** The first line of a highlight, or the corner of the screen where it is not on the page. */
function placeOf({ range }: HighlightMark): DOMRect {
  return range?.getClientRects()[0] ?? new DOMRect(innerWidth - 400, 16, 0, 0);
}

function paperOf(page: HighlightsPage, range: Range): Paper {
  const rows = page.rows();
  const own = page.reading().pageType === 'paper' ? rows[0] : undefined;
  const around = rows.find(({ entry }) => entry.element.contains(range.commonAncestorContainer));
  return paperAt(own?.entry.paper, around?.entry.paper, { title: document.title, url: location.href });
}

async function copyQuote(range: Range, { title, urls }: Paper): Promise<boolean> {
  const words = range.toString().replace(/\s+/g, ' ').trim();
  const source = markdownLink(title || document.title, urls.abs ?? location.href);
  try {
    await navigator.clipboard.writeText(`${blockQuote(escapeParagraphs(words))}\n\n${source}\n`);
    return true;
  } catch {
    return false;
  }
}
