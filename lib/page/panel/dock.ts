import { type ComponentChild, render } from 'preact';
import type { DockPage } from '../bridge/page-handle';
import { byPerson } from '../drawing/by-person';
import { el } from '../drawing/dom';
import { keepEvents, refuseForged } from '../drawing/keep-events';
import { type Neighbour, putBeside } from '../drawing/put-beside';
import { addStyle } from '../drawing/style';
import type { Row } from '../rows/row';
import css from './panel.css?inline';

export interface Dock {
  /** Draws the panel anew. */
  draw(): void;
  /** Puts it beside its button again, after it has grown. */
  place(): void;
  close(): void;
}

export interface DockOptions {
  /** What the panel is: two of a kind never open in one place. */
  kind: string;
  /** Shown over the page at this button; in the entry, under its row, without one. */
  beside?: Neighbour | undefined;
  view(dock: Dock): ComponentChild;
  /** Where the focus goes when the panel closes: a selector within the same shadow root. */
  back: string;
  closed?(): void;
  /** Puts the focus back after the page has moved the panel, where that is more than focusing what had it. */
  restored?: () => void;
  /** What the closed panel still has to wait for, hidden, before it goes. */
  outlast?: () => Promise<void>;
}

const docks = new WeakMap<ShadowRoot, Map<string, Dock>>();

/** Opens a panel in a shadow root of ours. Opening it a second time closes it. */
export function openDock(
  page: DockPage,
  root: ShadowRoot,
  row: Row | undefined,
  options: DockOptions,
): Dock | undefined {
  const open = docks.get(root) ?? new Map<string, Dock>();
  docks.set(root, open);
  const before = open.get(options.kind);
  for (const dock of open.values()) dock.close();
  if (before) return undefined;
  page.closeHint();
  if (open.size === 0) addStyle(root, css);

  const box = el('div', {
    class: options.beside ? 'popup' : 'dock',
    'data-panel': options.kind,
    popover: options.beside && 'manual',
  });
  const ended = new AbortController();
  const { signal } = ended;
  const dock: Dock = {
    draw: () => render(options.view(dock), box),
    place: () => options.beside && putBeside(box, options.beside),
    close() {
      if (signal.aborted) return;
      const hadFocus = box.matches(':focus-within');
      ended.abort();
      void vanish(box, page.signal.aborted ? undefined : options.outlast?.());
      open.delete(options.kind);
      if (row) page.open.delete(row);
      options.closed?.();
      if (hadFocus) root.querySelector<HTMLElement>(options.back)?.focus();
    },
  };
  open.set(options.kind, dock);
  refuseForged(box, signal);
  root.append(box);
  dock.draw();
  if (options.beside) stayBeside(dock.place, signal);
  isolate(box, dock, signal);
  if (row) page.open.set(row, options.restored ?? rememberFocus(box, signal));
  if (options.beside) closeFromOutside(root, box, dock, signal);
  page.signal.addEventListener('abort', () => dock.close(), { signal });
  return dock;
}

/** Hides a panel at once, and takes it away when what it waits for is done. */
async function vanish(box: HTMLElement, done: Promise<void> | undefined): Promise<void> {
  box.style.display = 'none';
  delete box.dataset['panel'];
  await done;
  render(null, box);
  box.remove();
}

function stayBeside(put: () => void, signal: AbortSignal): void {
  put();
  for (const type of ['scroll', 'resize']) addEventListener(type, put, { capture: true, passive: true, signal });
}

function isolate(box: HTMLElement, dock: Dock, signal: AbortSignal): void {
  const root = box.getRootNode();
  // Also where the reader has gone on from it to the row that it stands in.
  for (const target of [box, root])
    target.addEventListener(
      'keydown',
      (event) => {
        if (event instanceof KeyboardEvent && event.key === 'Escape' && byPerson(event) && !event.defaultPrevented)
          dock.close();
      },
      { signal },
    );
  keepEvents(box, signal);
}

function closeFromOutside(root: ShadowRoot, box: HTMLElement, dock: Dock, signal: AbortSignal): void {
  // To the window all that is in the root is its host; the root is told where in it.
  for (const target of [window, root]) {
    target.addEventListener(
      'pointerdown',
      (event) => {
        const isOutside = target === root ? !event.composedPath().includes(box) : event.target !== root.host;
        if (byPerson(event) && isOutside) dock.close();
      },
      { capture: true, signal },
    );
  }
  box.addEventListener(
    'focusout',
    (event) => {
      const { relatedTarget } = event;
      if (byPerson(event) && relatedTarget instanceof Node && !box.contains(relatedTarget)) dock.close();
    },
    { signal },
  );
  addEventListener(
    'focusin',
    (event) => {
      if (byPerson(event) && event.target !== root.host) dock.close();
    },
    { capture: true, signal },
  );
}

/** Gives what puts focus and selection back to where they were before the page moved the panel. */
function rememberFocus(box: HTMLElement, signal: AbortSignal): () => void {
  let last: HTMLElement | undefined;
  let selection: [number, number] | undefined;
  const note = (): void => {
    const root = box.getRootNode();
    const at = root instanceof ShadowRoot ? root.activeElement : null;
    last = at instanceof HTMLElement && box.contains(at) ? at : undefined;
    selection = last instanceof HTMLTextAreaElement ? [last.selectionStart, last.selectionEnd] : undefined;
  };
  for (const type of ['focusin', 'keyup', 'pointerup', 'input']) box.addEventListener(type, note, { signal });
  // Focus that is lost because the panel was taken out of the page is no focus given up.
  box.addEventListener('focusout', () => setTimeout(() => box.isConnected && note()), { signal });
  return () => {
    last?.focus({ preventScroll: true });
    if (selection && last instanceof HTMLTextAreaElement) last.setSelectionRange(...selection);
  };
}
