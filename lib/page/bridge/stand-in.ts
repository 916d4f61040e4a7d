import { byPerson } from '../drawing/by-person';
import { el } from '../drawing/dom';
import type { Row } from '../rows/row';
import type { PageHandle, Typed } from './page-handle';

const waiting = new WeakMap<ShadowRoot, () => Typed>();

/** Ends the stand-in of a root, and gives what was typed into it; undefined where there is none. */
export const takeTyped = (root: ShadowRoot): Typed | undefined => waiting.get(root)?.();

const look = 'all:unset;display:block;width:100%;font:14px system-ui;white-space:pre-wrap';

/**
 * Puts a field in the root, with the focus, until the panel that was asked for is there and takes what was typed
 * meanwhile. It stands in an empty frame: the page hears no key of it, and finds no way into a frame in a closed root.
 * `cancel` is called where the reader gives it up by Escape. One that is hidden takes no place in the row.
 */
export function standIn(
  page: Pick<PageHandle, 'open'>,
  root: ShadowRoot,
  row: Row | undefined,
  cancel: () => void,
  isHidden?: boolean,
): void {
  takeTyped(root);
  const keys: string[] = [];
  const field = el('textarea', { dir: 'auto', 'aria-label': 'Opening…', style: look });
  const frame = el('iframe', { title: 'Opening…' });
  const box = el('div', { class: isHidden ? 'live' : 'dock', 'data-panel': 'wait' }, frame);
  // Also where the browser loads the empty frame once more, or the page has moved it.
  const settle = (): void => {
    const inside = frame.contentDocument;
    if (!inside?.body || field.ownerDocument === inside) return;
    const { selectionStart, selectionEnd } = field;
    inside.documentElement.style.colorScheme = root.host.getAttribute('theme') ?? '';
    inside.body.style.margin = '0';
    inside.body.append(field);
    field.focus({ preventScroll: true });
    field.setSelectionRange(selectionStart, selectionEnd);
  };
  const leave = (): Typed => {
    field.blur(); // ends a composition
    const { value, selectionStart, selectionEnd } = field;
    waiting.delete(root);
    if (row && page.open.get(row) === settle) page.open.delete(row);
    box.remove();
    return { text: value, start: selectionStart, end: selectionEnd, keys };
  };
  frame.onload = settle;
  field.addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.shiftKey || !byPerson(event)) return;
    keys.push(key);
    if (key === 'Tab') event.preventDefault();
    if (key !== 'Escape') return;
    leave();
    cancel();
    root.querySelector<HTMLElement>('.row > [tabindex="0"]')?.focus();
  });
  // Browsers move the focus to the page when a frame of another process is put into it. One that was left takes none.
  field.onblur = () => setTimeout(() => document.activeElement === document.body && field.focus());
  waiting.set(root, leave);
  root.append(box);
  if (row && !page.open.has(row)) page.open.set(row, settle);
  settle();
}
