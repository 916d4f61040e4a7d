import { HighlightBar } from '../../../../components/highlights/HighlightBar';
import type { Colour } from '../../../papers/records';
import { canHighlight } from '../../bridge/can-highlight';
import type { HighlightsPage } from '../../bridge/page-handle';
import { byPerson } from '../../drawing/by-person';
import { ourElements } from '../../drawing/ours';
import { type Dock, openDock } from '../dock';

/** Milliseconds without a change after which a selection counts as made. */
const quiet = 200;

interface SelectionActions {
  highlight(range: Range, colour: Colour): void;
  note(range: Range): void;
  copy(range: Range): Promise<boolean>;
}

/** The selected words, where they are words of the page that are not being edited. */
function selectedRange(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const node = range.commonAncestorContainer;
  const element = node instanceof Element ? node : node.parentElement;
  const isEdited = element instanceof HTMLElement && element.isContentEditable;
  if (!element || isEdited || element.closest(`input, textarea, ${ourElements}`)) return undefined;
  return range.toString().trim() === '' ? undefined : range.cloneRange();
}

const isSame = (one: Range | undefined, other: Range): boolean =>
  one !== undefined &&
  one.compareBoundaryPoints(Range.START_TO_START, other) === 0 &&
  one.compareBoundaryPoints(Range.END_TO_END, other) === 0;

/** Where the bar goes: under the last line of the selection that is on screen. */
const lastLine = (range: Range): { getBoundingClientRect(): DOMRect } => ({
  getBoundingClientRect: () =>
    [...range.getClientRects()].filter(({ width, top }) => width > 0 && top < innerHeight).at(-1) ??
    range.getBoundingClientRect(),
});

/** A bar beside selected words. It leaves focus and selection where they are until it is pressed or its key is. */
export class SelectionBar {
  readonly #page: HighlightsPage;
  readonly #actions: SelectionActions;
  #dock: Dock | undefined;
  #shown: Range | undefined;
  /** The selection for which the bar was closed by hand. */
  #dismissed: Range | undefined;
  #focusBefore: HTMLElement | undefined;
  #isPressed = false;
  #isTold = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: HighlightsPage, actions: SelectionActions) {
    this.#page = page;
    this.#actions = actions;
    const { signal } = page;
    const options = { capture: true, signal };
    addEventListener('pointerdown', (event) => this.#press(event, true), options);
    for (const type of ['pointerup', 'pointercancel'])
      addEventListener(type, (event) => this.#press(event, false), options);
    document.addEventListener('selectionchange', () => this.#lookSoon(), { signal });
    addEventListener('keydown', (event) => this.#escape(event), options);
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    this.#lookSoon();
  }

  /** Moves the focus into the bar. False where nothing is selected. */
  focus(): boolean {
    this.#dismissed = undefined;
    this.#look();
    if (!this.#dock) return false;
    const before = document.activeElement;
    this.#focusBefore = before instanceof HTMLElement ? before : undefined;
    this.#button()?.focus();
    return true;
  }

  #button(): HTMLElement | null {
    return this.#page.layer().querySelector<HTMLElement>('[data-panel=highlight-bar] button');
  }

  #press(event: Event, isPressed: boolean): void {
    if (!byPerson(event)) return;
    this.#isPressed = isPressed;
    this.#lookSoon();
  }

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#isPressed) this.#look();
    }, quiet);
  }

  #look(): void {
    if (this.#page.signal.aborted) return;
    const range = canHighlight(this.#page.reading()) ? selectedRange() : undefined;
    if (!range) this.#dismissed = undefined;
    if (range && (isSame(this.#dismissed, range) || (this.#dock && isSame(this.#shown, range)))) return;
    this.#dock?.close();
    if (range) this.#open(range);
  }

  #open(range: Range): void {
    this.#shown = range;
    this.#dismissed = undefined;
    // The selection may have changed since, by a hair of a second; where it is gone, the words are those that it was.
    const atPress = (): Range => selectedRange() ?? range;
    const done = (act: (pressed: Range) => void): void => {
      const pressed = atPress();
      this.#focusBefore = undefined;
      this.#dock?.close();
      getSelection()?.removeAllRanges();
      act(pressed);
    };
    this.#dock = openDock(this.#page, this.#page.layer(), undefined, {
      kind: 'highlight-bar',
      beside: lastLine(range),
      back: '.none',
      view: () => (
        <HighlightBar
          onColour={(colour) => done((pressed) => this.#actions.highlight(pressed, colour))}
          onNote={() => done((pressed) => this.#actions.note(pressed))}
          onCopy={() => this.#actions.copy(atPress())}
        />
      ),
      closed: () => {
        this.#dock = undefined;
        this.#focusBefore?.focus({ preventScroll: true });
        this.#focusBefore = undefined;
      },
    });
    this.#tell();
  }

  /** Says once a page how to get to the bar. */
  #tell(): void {
    const [key] = [...this.#page.keys].find(([, action]) => action === 'highlight') ?? [];
    if (key !== undefined && !this.#isTold) this.#page.announce(`Press ${key} to highlight the selected words.`);
    this.#isTold = true;
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !byPerson(event) || !this.#dock) return;
    this.#dismissed = this.#shown;
    this.#dock.close();
    event.stopImmediatePropagation();
    event.preventDefault();
  }
}
