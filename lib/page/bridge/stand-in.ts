import { typeOver } from '../../../components/note-editor/type-over';
import { byPerson } from '../drawing/by-person';
import { el } from '../drawing/dom';
import { keepEvents } from '../drawing/keep-events';
import type { Row } from '../rows/row';
import type { PageHandle } from './page-handle';

type Field = HTMLTextAreaElement | HTMLInputElement;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

/**
 * Types into a field what was typed into another: in place of what is selected, else at the end, with the caret where it
 * was. A line's end is a comma where the field has one line only: fields for several names part them by it.
 */
function typeInto(field: Field, { value, selectionStart, selectionEnd }: HTMLTextAreaElement): void {
  const isLine = field instanceof HTMLInputElement;
  const insert = isLine ? value.replaceAll('\n', ',') : value;
  const [start, end, last] = [field.selectionStart ?? 0, field.selectionEnd ?? 0, field.value.length];
  const [from, to] = start < end ? [start, end] : [last, last];
  const caret = from + insert.length;
  const select: [number, number] = isLine ? [caret, caret] : [from + selectionStart, from + selectionEnd];
  if (insert) typeOver(field, { from, to, insert, select });
}

/**
 * Puts a field in the row, with the focus, until the one that was asked for is there: that takes over what was typed
 * meanwhile. `cancel` is called where the reader gives it up by Escape.
 */
export function standIn(page: Pick<PageHandle, 'open'>, row: Row, cancel: () => void): void {
  const { root } = row;
  const waiting = root.querySelector<HTMLTextAreaElement>('[data-panel="wait"] textarea');
  if (waiting) {
    waiting.focus();
    return;
  }
  const ended = new AbortController();
  const { signal } = ended;
  const field = el('textarea', { rows: 2, dir: 'auto', 'aria-label': 'Opening…' });
  const box = el('div', { class: 'dock', 'data-panel': 'wait' }, field);
  const refocus = (): void => field.focus({ preventScroll: true });
  const leave = (): void => {
    ended.abort();
    box.remove();
    if (page.open.get(row) === refocus) page.open.delete(row);
  };
  root.addEventListener(
    'focusin',
    ({ target }) => {
      if (!isField(target) || target === field || signal.aborted) return;
      leave();
      // Whoever gives the focus places the caret after it.
      queueMicrotask(() => typeInto(target, field));
    },
    { capture: true, signal },
  );
  field.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !byPerson(event)) return;
      leave();
      cancel();
      root.querySelector<HTMLElement>('.row > [tabindex="0"]')?.focus();
    },
    { signal },
  );
  keepEvents(box, signal);
  root.append(box);
  page.open.set(row, refocus);
  refocus();
}
