import { describeRange } from '../../../highlights/describe';
import { indexText } from '../../../highlights/text-index';
import type { Drafts } from '../../../notes/drafts';
import { paperAt } from '../../../papers/paper-at';
import type { Colour } from '../../../papers/records';
import type { Paper } from '../../../papers/schema';
import { blockQuote, escapeParagraphs, markdownLink } from '../../../text/markdown';
import type { HighlightsPage } from '../../bridge/page-handle';
import { byPerson } from '../../drawing/by-person';
import { SelectionBar } from './bar';
import { OpenCard } from './card';
import { type Highlight, type HighlightMark, HighlightMarks } from './marks';
import { HighlightSavers } from './savers';

/** Highlights on the page: made from selections, drawn, and opened by a click. */
export class Highlights {
  readonly #page: HighlightsPage;
  readonly #marks: HighlightMarks;
  readonly #savers: HighlightSavers;
  readonly #bar: SelectionBar;
  readonly #listeners = new Set<() => void>();
  #card: OpenCard | undefined;
  #colour: Colour = 'yellow';

  constructor(page: HighlightsPage, drafts: Drafts) {
    this.#page = page;
    this.#marks = new HighlightMarks(page, () => {
      page.tellMissing(this.#marks.missing());
      this.#card?.refresh();
      for (const listener of this.#listeners) listener();
    });
    this.#savers = new HighlightSavers(page, this.#marks, drafts, () => this.#card?.draw());
    this.#bar = new SelectionBar(page, {
      highlight: (range, colour) => void this.#make(range, colour),
      note: (range) => void this.#make(range, this.#colour, true),
      copy: (range) => copyQuote(range, paperOf(page, range)),
    });
    page.onChange((rows) => void this.#marks.load(rows));
    document.addEventListener('click', (event) => this.#click(event), { signal: page.signal });
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
    void this.#open(mark);
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
    const now = Date.now();
    const paper = paperOf(page, range);
    const note: Highlight = {
      id: crypto.randomUUID(),
      key: paper.key,
      kind: 'highlight',
      markdown: '',
      target,
      colour,
      url: source,
      revision: 0,
      createdAt: now,
      updatedAt: now,
    };
    const saving = this.#savers.begin(note, paper);
    if (withNote) void this.#open({ note, paper, ...this.#marks.get(note.id) });
    if ((await saving) === undefined) page.announce(`Highlighted in ${colour}`);
    else if (this.#card?.id !== note.id) await this.#open({ note, paper, ...this.#marks.get(note.id) });
  }

  async #open(mark: HighlightMark): Promise<void> {
    const saver = await this.#savers.of(mark.note, mark.paper);
    if (this.#page.signal.aborted) return;
    this.#card?.close();
    this.#card = new OpenCard(this.#page, this.#marks, this.#savers, mark, saver);
  }

  #click(event: MouseEvent): void {
    if (!byPerson(event) || event.defaultPrevented || getSelection()?.isCollapsed === false) return;
    if (event.target instanceof Element && event.target.closest('a[href], button, input, select, textarea')) return;
    const mark = this.#marks.at(event.clientX, event.clientY);
    if (mark) void this.#open(mark);
  }
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
