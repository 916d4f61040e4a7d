import { createDrawing, type Drawing } from '../../../highlights/draw';
import { placeHighlights } from '../../../highlights/place';
import { indexText, type TextIndex } from '../../../highlights/text-index';
import type { PurposeOf } from '../../../messages/frame-wire';
import { refOf } from '../../../papers/names';
import { pagePaper } from '../../../papers/paper';
import type { Target } from '../../../papers/records';
import type { Paper } from '../../../papers/schema';
import { canHighlight } from '../../bridge/can-highlight';
import type { HighlightsPage } from '../../bridge/page-handle';
import { isOurs } from '../../drawing/ours';
import type { Row } from '../../rows/row';

/** A highlight as it is drawn: what is written on it stays with the extension. */
export type Highlight = PurposeOf<'highlight'>['highlight'] & { target: Target };

/** A highlight of one of the page's papers. */
export interface HighlightMark {
  note: Highlight;
  paper: Paper;
  /** Undefined while it is not found on the page. */
  range?: Range | undefined;
  /** The text of the range, to see whether the page has changed it. */
  text?: string | undefined;
}

/** Milliseconds in which changes of the page are gathered before highlights are looked for again. */
const gather = 400;
/** Looking again may take one part in so many of the time, however often a page changes. */
const rest = 16;

/** The highlights of the page's papers: drawn where they are found, and kept so while the page and the store change. */
export class HighlightMarks {
  readonly #page: HighlightsPage;
  readonly #changed: () => void;
  readonly #drawing: Drawing = createDrawing(document);
  readonly #marks = new Map<string, HighlightMark>();
  /** Made here and not yet acknowledged: the store does not know of them. */
  readonly #unsaved = new Set<string>();
  #loading: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #cost = 0;

  /** `changed` is called after marks came, went, or were looked for again. */
  constructor(page: HighlightsPage, changed: () => void) {
    this.#page = page;
    this.#changed = changed;
    const observer = new MutationObserver((records) => {
      const matters = records.some(({ type, addedNodes, removedNodes }) =>
        type === 'characterData' ? true : [...addedNodes, ...removedNodes].some((node) => !isOurs(node)),
      );
      if (matters && this.#marks.size > 0) this.#lookSoon();
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    page.signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(this.#timer);
      this.#drawing.clear();
    });
  }

  /** Reads the highlights of these rows' papers again, and on pages of no known site those of the page itself. */
  load(rows: Iterable<Row>): Promise<void> {
    const papers = [...rows].filter((row) => row.state?.highlights || this.#has(row.entry.paper)).map(paperOf);
    if (this.#page.reading().site === 'generic') papers.push(pagePaper(document.title, location.href));
    this.#loading = this.#loading.then(async () => {
      this.#dropAbsent();
      await Promise.all(papers.map((paper) => this.#read(paper)));
      this.#place();
    });
    return this.#loading;
  }

  get(id: string): HighlightMark | undefined {
    return this.#marks.get(id);
  }

  /** The highlight at a point of the viewport. */
  at(x: number, y: number): HighlightMark | undefined {
    const id = this.#drawing.at(x, y);
    return id === undefined ? undefined : this.#marks.get(id);
  }

  /** Shows a highlight that was made or changed here. */
  show(note: Highlight, paper: Paper): void {
    this.#keep(note, paper);
    this.#place();
  }

  /** Whether the store knows of a highlight that was shown. Until then it stays whatever the store says. */
  isSaved(id: string, is: boolean): void {
    if (is) this.#unsaved.delete(id);
    else this.#unsaved.add(id);
  }

  remove(id: string): void {
    this.#forget(id);
    this.#changed();
  }

  /** Highlights of the paper of this page that are not found on it. */
  missing(): string[] {
    const ids: string[] = [];
    if (canHighlight(this.#page.reading())) for (const [id, { range }] of this.#marks) if (!range) ids.push(id);
    return ids;
  }

  #has({ key }: Paper): boolean {
    return [...this.#marks.values()].some(({ paper }) => paper.key === key);
  }

  async #read(paper: Paper): Promise<void> {
    const reply = await this.#page.request('highlightsOf', { ref: refOf(paper) });
    if (!reply.ok || this.#page.signal.aborted) return;
    const stored = reply.value;
    const ids = new Set(stored.map(({ id }) => id));
    for (const [id, mark] of this.#marks) {
      if (mark.paper.key === paper.key && !ids.has(id) && !this.#unsaved.has(id)) this.#forget(id);
    }
    for (const note of stored) this.#keep(note, paper);
  }

  #keep(note: Highlight, paper: Paper): void {
    const mark = this.#marks.get(note.id);
    if (!mark) {
      this.#marks.set(note.id, { note, paper });
      return;
    }
    const isRecoloured = mark.note.colour !== note.colour;
    mark.note = note;
    if (mark.range && isRecoloured) this.#draw(mark, mark.range);
  }

  #forget(id: string): void {
    this.#drawing.remove(id);
    this.#marks.delete(id);
  }

  /** Forgets the highlights of papers that the page no longer shows. */
  #dropAbsent(): void {
    const shown = new Set(this.#page.rows().map(({ entry }) => entry.paper.key));
    if (this.#page.reading().site === 'generic') shown.add(pagePaper(document.title, location.href).key);
    for (const [id, { paper }] of this.#marks) if (!shown.has(paper.key)) this.#forget(id);
  }

  #lookSoon(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        this.#place();
      },
      Math.max(gather, this.#cost * rest),
    );
  }

  /** Draws all highlights that are not drawn, or no longer where their text is. */
  #place(): void {
    if (this.#page.signal.aborted) return;
    const start = performance.now();
    const lost = [...this.#marks.values()].filter((mark) => !isIntact(mark));
    for (const mark of lost) {
      this.#drawing.remove(mark.note.id);
      mark.range = mark.text = undefined;
    }
    for (const [mark, range] of findMarks(lost, this.#page)) this.#draw(mark, range);
    if (lost.length > 0) this.#cost = performance.now() - start;
    this.#changed();
  }

  #draw(mark: HighlightMark, range: Range): void {
    mark.range = range;
    mark.text = range.toString();
    this.#drawing.draw(mark.note.id, range, mark.note.colour ?? 'yellow');
  }
}

const paperOf = ({ entry }: Row): Paper => entry.paper;

const isIntact = ({ range, text }: HighlightMark): boolean =>
  range?.startContainer.isConnected === true && range.toString() === text;

/** Where the marks are: looked for in the whole page, and on lists of papers in the paper's entry. */
function findMarks(marks: readonly HighlightMark[], page: HighlightsPage): [HighlightMark, Range][] {
  const indexes = new Map<Element, TextIndex>();
  const papers = new Map(marks.map(({ paper }) => [paper.key, paper]));
  return [...papers.values()].flatMap((paper) => {
    const own = marks.filter((mark) => mark.paper.key === paper.key);
    const entry = page.rows().find((row) => row.entry.paper.key === paper.key)?.entry.element;
    const root = canHighlight(page.reading()) ? document.body : entry;
    if (!root) return [];
    const index = indexes.get(root) ?? indexText(root);
    indexes.set(root, index);
    const targets = own.map(({ note }) => note.target);
    const ranges = placeHighlights(index, targets, { url: location.href, abstract: paper.abstract });
    return own.flatMap((mark, at): [HighlightMark, Range][] => {
      const range = ranges[at];
      return range ? [[mark, range]] : [];
    });
  });
}
