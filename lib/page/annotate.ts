import type { Gloss } from '../gloss/gloss';
import type { request } from '../messages/client';
import type { Revision } from '../messages/revision';
import type { PaperState } from '../papers/records';
import type { Paper } from '../papers/schema';
import type { ShortcutAction } from '../settings/shortcut-keys';
import type { PageReading } from '../sites/read';
import { createStates, type States } from './answers/states';
import type { PageHandle, Panel } from './bridge/page-handle';
import { openSlot } from './bridge/panel-slot';
import { standIn, takeTyped } from './bridge/stand-in';
import { wakeHighlights } from './bridge/wake-highlights';
import { removeOurs } from './drawing/ours';
import { listenToRows } from './input/actions';
import { createPress } from './input/press';
import { createLayer, type Layer } from './layer';
import { createRowDrawing, type RowDrawing } from './rows/draw-rows';
import { createHints, type Hints } from './rows/hint';
import type { Row } from './rows/row';
import { createRows, type Rows, type RowWatch } from './rows/rows';
import { showEntry } from './rows/show-entry';
import { observePage } from './watching/observe';
import { createReread } from './watching/reread';
import { watchSeen } from './watching/seen';

export interface Annotating {
  /** Reads the page's papers as it is now. */
  read(): PageReading;
  /** Reads topics and badges of papers. */
  gloss(papers: readonly Paper[]): Promise<readonly Gloss[]>;
  /** Whether it is to be `light` or `dark`, whatever the page is. */
  theme(): string | undefined;
  /** What keys do on this page. */
  keys: ReadonlyMap<string, ShortcutAction>;
  request: typeof request;
  /** Where the extension's frame comes from. */
  frameUrl: string;
  /** Ends it all: every mark, listener and observer goes. */
  signal: AbortSignal;
}

/** A page with its entries annotated, kept so until the signal ends it: puts together what reads, draws, saves and tells. */
export class AnnotatedPage {
  /** What the page lists, as read last. */
  reading: PageReading;
  /** Ids of highlights that are looked for on the page and not found. */
  missing: readonly string[] = [];
  /** Reads the page again, at once or when it has come to rest. */
  readonly refresh: (atOnce: boolean) => void;
  readonly #options: Annotating;
  readonly #hints: Hints;
  readonly #layer: Layer;
  readonly #states: States;
  readonly #rows: Rows;
  readonly #drawing: RowDrawing;
  readonly #press: Panel;
  readonly #listeners: ((rows: ReadonlySet<Row>) => void)[] = [];

  constructor(options: Annotating) {
    this.#options = options;
    const { read, gloss, theme, keys, request, signal } = options;
    // Marks of an instance that an update has silenced without a chance to clean up.
    removeOurs(document);
    const perform: Panel = (command) => this.#press(command);
    this.#hints = createHints(signal);
    this.#layer = createLayer(perform, (seen) => this.#rows.dress(seen), theme, this.#hints, signal);
    this.#states = createStates(request, (known) => this.#drawing.refresh(known), signal);
    const seen = watchSeen((host) => {
      const row = this.#rows.rowOf(host);
      if (row) this.#states.visit(row.entry.paper);
    }, signal);
    const watch: RowWatch = {
      drawn: (row) => listen(row),
      placed: ({ host }) => seen.observe(host),
      removed: ({ host }) => seen.unobserve(host),
    };
    this.#rows = createRows(this.#states, this.#layer.theme, watch, signal);
    const listen = listenToRows({ rowOf: this.#rows.rowOf, hints: this.#hints, keys, perform, signal });
    this.#drawing = createRowDrawing(this.#rows, gloss, (changed) => this.#tell(changed), signal);
    const panel = openSlot(this.#handle());
    this.#press = createPress(request, this.#saved, this.#layer.fail, panel, this.#hints.pin);
    this.reading = read();
    const reading = (): PageReading => this.reading;
    this.#listeners.push(wakeHighlights({ reading, request, wake: () => panel({ do: 'wake' }), signal }));
    this.#bring();
    this.refresh = createReread(() => {
      this.reading = read();
      this.#bring();
    }, signal);
    observePage(this.#rows, this.refresh, signal);
    addEventListener('resize', this.#rows.fit, { signal });
    signal.addEventListener('abort', this.#rows.clear);
  }

  /** Asks again for the states that a change concerns; for all of them without one. */
  recheck(revision?: Revision): void {
    const papers = this.reading.entries.map(({ paper }) => paper);
    const concerned = revision ? papers.filter((paper) => this.#states.concerns(revision, paper)) : papers;
    if (concerned.length > 0) void this.#states.ask(concerned);
    else this.#tell([]);
  }

  /** Reads topics and metrics of all entries again, after the settings have changed. */
  gloss(): Promise<void> {
    this.#layer.dress();
    return this.#drawing.glossAgain();
  }

  stateOf(paper: Paper): PaperState | undefined {
    return this.#states.of(paper);
  }

  /** Scrolls to a paper's entry and focuses its save button. False when the page has none. */
  show(key: string): boolean {
    return showEntry(this.#rows.all(), key);
  }

  #bring(): void {
    const { entries } = this.reading;
    if (entries.length > 0) this.#layer.open(entries[0]);
    void this.#states.ask(entries.map(({ paper }) => paper).filter((paper) => !this.#states.of(paper)));
    this.#drawing.bring(entries);
    this.#tell();
  }

  readonly #saved = (paper: Paper, state: PaperState): void => {
    this.#states.set(paper, state);
    this.#layer.announce(`Saved: ${paper.title}`);
  };

  #tell(changed = this.#rows.all()): void {
    const { entries } = this.reading;
    this.#layer.count(entries.length, entries.filter(({ paper }) => this.#states.of(paper)?.saved).length);
    for (const listener of this.#listeners) listener(new Set(changed));
  }

  #handle(): PageHandle {
    const { keys, request, frameUrl, signal } = this.#options;
    return {
      rows: this.#rows.all,
      reading: () => this.reading,
      tellMissing: (ids) => {
        this.missing = ids;
      },
      request,
      keys,
      press: (command) => this.#press(command),
      update: ({ entry }, state) => this.#states.set(entry.paper, state),
      announce: this.#layer.announce,
      fail: this.#layer.fail,
      closeHint: () => void this.#hints.close(),
      onChange: (listener) => void this.#listeners.push(listener),
      open: this.#rows.open,
      layer: () => this.#layer.open(),
      standIn: (...how) => standIn(this.#rows, ...how),
      takeTyped,
      frameUrl,
      signal,
    };
  }
}
