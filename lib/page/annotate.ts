import type { Gloss } from '../gloss/gloss';
import type { request } from '../messages/client';
import type { Revision } from '../messages/revision';
import { namesOf } from '../papers/names';
import type { PaperState } from '../papers/records';
import type { Paper } from '../papers/schema';
import type { ShortcutAction } from '../settings/shortcut-keys';
import type { FoundEntry, PageReading } from '../sites/read';
import { type GlossJob, glossEach } from './answers/gloss-each';
import { inSlices } from './answers/slices';
import { createStates, type States } from './answers/states';
import type { PageHandle, Panel } from './bridge/page-handle';
import { openSlot } from './bridge/panel-slot';
import { wakeHighlights } from './bridge/wake-highlights';
import { ourElements } from './drawing/ours';
import { type Theme, themeAt, watchTheme } from './drawing/theme';
import { listenToRows } from './input/actions';
import { createLayer, type Layer } from './layer';
import type { PanelCommand } from './rows/command';
import { drawRow } from './rows/draw-row';
import { createHints, type Hints } from './rows/hint';
import type { Row } from './rows/row';
import { createRows, type Rows } from './rows/rows';
import { observePage } from './watching/observe';

export interface Annotating {
  /** Reads the page's papers as it is now. */
  read(): PageReading;
  /** Reads topics and badges of papers. */
  gloss(papers: readonly Paper[]): Promise<readonly Gloss[]>;
  /** What keys do on this page. */
  keys: ReadonlyMap<string, ShortcutAction>;
  request: typeof request;
  /** Ends it all: every mark, listener and observer goes. */
  signal: AbortSignal;
}

/** Re-reading may take one part in so many of the time, however often a page changes. */
const rest = 8;
/** Milliseconds in which changes of the page are gathered. */
const gather = 80;

/** A page with its entries annotated, kept so until the signal ends it. */
export class AnnotatedPage {
  /** What the page lists, as read last. */
  reading: PageReading;
  /** Ids of highlights that are looked for on the page and not found. */
  missing: readonly string[] = [];
  readonly #options: Annotating;
  readonly #rows: Rows;
  readonly #states: States;
  readonly #hints: Hints;
  readonly #panel: Panel;
  readonly #listen: (row: Row) => void;
  readonly #wake: (rows: Iterable<Row>) => void;
  readonly #listeners: ((rows: ReadonlySet<Row>) => void)[] = [];
  readonly #seen: IntersectionObserver;
  #layer: Layer | undefined;
  #theme: Theme = 'light';
  #cost = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #drawing = new AbortController();

  constructor(options: Annotating) {
    this.#options = options;
    const { signal, request } = options;
    // Marks of an instance that an update has silenced without a chance to clean up.
    for (const left of document.querySelectorAll(ourElements)) left.remove();
    this.#seen = new IntersectionObserver((changes) => this.#onScreen(changes));
    this.#states = createStates(request, (keys) => this.#known(keys), signal);
    this.#rows = createRows(this.#states, () => this.#theme, {
      added: (row) => {
        this.#seen.observe(row.host);
        this.#listen(row);
      },
      removed: ({ host }) => this.#seen.unobserve(host),
    });
    this.#hints = createHints(signal);
    this.#panel = openSlot(this.#handle());
    this.#listen = listenToRows({
      rowOf: (target) => this.#rows.rowOf(target),
      hints: this.#hints,
      keys: options.keys,
      perform: (command) => this.#perform(command),
      signal,
    });
    this.reading = options.read();
    this.#wake = wakeHighlights({
      reading: () => this.reading,
      request,
      wake: () => this.#panel({ do: 'wake' }),
      signal,
    });
    this.#bring();
    this.#watch(signal);
  }

  /** Reads the page again. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#options.signal.aborted) return;
    const start = performance.now();
    this.reading = this.#options.read();
    this.#bring();
    this.#cost = performance.now() - start;
  }

  /** Asks again for the states that a change concerns; for all of them without one. */
  recheck(revision?: Revision): void {
    const papers = this.reading.entries.map(({ paper }) => paper);
    const concerned = revision ? papers.filter((paper) => this.#states.concerns(revision, paper)) : papers;
    if (concerned.length > 0) void this.#states.ask(concerned);
    else this.#tell([]);
  }

  /** Reads topics and metrics of all entries again, after the settings have changed. */
  async gloss(): Promise<void> {
    const { gloss, signal } = this.#options;
    await glossEach(this.#rows.all().map(this.#redrawn), 0, gloss, () => {}, signal);
    this.#tell();
  }

  stateOf(paper: Paper): PaperState | undefined {
    return this.#states.of(paper);
  }

  /** Scrolls to a paper's entry and focuses its save button. False when the page has none. */
  show(key: string): boolean {
    const row = this.#rows.all().find(({ entry }) => namesOf(entry.paper).includes(key));
    row?.entry.element.scrollIntoView({ block: 'center' });
    row?.root.querySelector<HTMLElement>('.save')?.focus();
    return row !== undefined;
  }

  #bring(): void {
    const { entries } = this.reading;
    this.#drawing.abort();
    this.#drawing = new AbortController();
    const stopped = AbortSignal.any([this.#options.signal, this.#drawing.signal]);
    const undrawn = this.#rows.sync(entries);
    const [first] = entries;
    if (first) this.#open(first);
    const { near, far } = byNearness(undrawn);
    const unknown = entries.map(({ paper }) => paper).filter((paper) => !this.#states.of(paper));
    if (unknown.length > 0) void this.#states.ask(unknown);
    const jobs = [...near.map(this.#drawn), ...this.#rows.stale().map(this.#redrawn), ...far.map(this.#drawn)];
    const batchDone = (index: number): void => {
      this.#rows.placeDrawn();
      if (index === 0) this.#tell();
    };
    void glossEach(jobs, near.length, this.#options.gloss, batchDone, stopped).then(() => {
      if (jobs.length > near.length && !stopped.aborted) this.#tell();
    });
    this.#tell();
  }

  readonly #drawn = (entry: FoundEntry): GlossJob => ({
    paper: entry.paper,
    done: (gloss) => this.#rows.draw(entry, gloss),
  });

  readonly #redrawn = (row: Row): GlossJob => ({
    paper: row.entry.paper,
    done: (gloss) => this.#rows.redraw(row, gloss),
  });

  /** Opens the layer over the page, in the colours that it has at the entry. */
  #open(first?: FoundEntry): Layer {
    if (this.#layer) return this.#layer;
    const { signal } = this.#options;
    this.#theme = themeAt(first?.anchor.element ?? document.body);
    const layer = createLayer(this.#theme, (command) => this.#perform(command));
    this.#layer = layer;
    watchTheme(() => {
      this.#theme = themeAt(first?.element.isConnected ? first.element : document.body);
      this.#rows.dress(this.#theme);
      layer.host.setAttribute('theme', this.#theme);
    }, signal);
    return layer;
  }

  #watch(signal: AbortSignal): void {
    const changed = (atOnce: boolean): void => {
      if (atOnce) this.refresh();
      else this.#timer ??= setTimeout(() => this.refresh(), Math.max(gather, this.#cost * rest));
    };
    observePage(this.#rows, changed, signal);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#seen.disconnect();
      this.#rows.clear();
      this.#layer?.host.remove();
    });
  }

  #perform(command: PanelCommand): void {
    const { row } = command;
    if (command.do === 'save' && row) void this.#save(row, command);
    else if (command.do === 'more' && row) {
      row.expanded = !row.expanded;
      drawRow(row);
    } else this.#panel(command);
  }

  async #save(row: Row, { from }: PanelCommand): Promise<void> {
    from?.setAttribute('aria-busy', 'true');
    const { paper } = row.entry;
    const reply = await this.#options.request('save', { paper });
    from?.removeAttribute('aria-busy');
    if (reply.ok) {
      this.#states.set(paper, reply.value);
      this.#layer?.announce(`Saved: ${paper.title}`);
    } else this.#fail(from, reply.error.message);
  }

  #fail(from: HTMLElement | undefined, text: string): void {
    if (from?.isConnected) this.#hints.say(from, text);
    else this.#layer?.announce(text);
  }

  #handle(): PageHandle {
    return {
      rows: () => this.#rows.all(),
      reading: () => this.reading,
      tellMissing: (ids) => {
        this.missing = ids;
      },
      request: this.#options.request,
      keys: this.#options.keys,
      press: (command) => this.#perform(command),
      update: ({ entry }, state) => this.#states.set(entry.paper, state),
      announce: (text) => this.#layer?.announce(text),
      fail: (from, text) => this.#fail(from, text),
      closeHint: () => void this.#hints.close(),
      onChange: (listener) => void this.#listeners.push(listener),
      open: this.#rows.open,
      layer: () => this.#open().root,
      signal: this.#options.signal,
    };
  }

  #known(keys: ReadonlySet<string>): void {
    const changed = this.#rows.all().filter(({ entry }) => keys.has(entry.paper.key));
    for (const row of changed.slice(0, mostNear)) this.#rows.redraw(row);
    const later = changed.slice(mostNear);
    if (later.length === 0) this.#tell(changed);
    else void inSlices(later, (row) => this.#rows.redraw(row), this.#options.signal).then(() => this.#tell(changed));
  }

  #tell(changed = this.#rows.all()): void {
    const { entries } = this.reading;
    this.#layer?.count(entries.length, entries.filter(({ paper }) => this.#states.of(paper)?.saved).length);
    this.#wake(changed);
    for (const listener of this.#listeners) listener(new Set(changed));
  }

  #onScreen(changes: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of changes) {
      const row = isIntersecting && this.#rows.rowOf(target);
      if (row) this.#states.visit(row.entry.paper);
    }
  }
}

/** The most entries that are drawn at once. */
const mostNear = 40;

/** Entries on or near the screen, which are drawn at once, and all others. Reads the layout once, before anything is changed. */
function byNearness(entries: readonly FoundEntry[]): { near: FoundEntry[]; far: FoundEntry[] } {
  const box = ({ element }: FoundEntry): DOMRect => element.getBoundingClientRect();
  // Entries come in the order of the page: after the first one below the screen there is nothing to measure.
  const past = entries.findIndex((entry) => box(entry).top > innerHeight * 1.5);
  const above = past < 0 ? entries : entries.slice(0, past);
  const near = above.filter((entry) => box(entry).bottom > -innerHeight / 2).slice(0, mostNear);
  const isNear = new Set(near);
  return { near, far: entries.filter((entry) => !isNear.has(entry)) };
}
