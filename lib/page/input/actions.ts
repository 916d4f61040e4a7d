import { byPerson } from '../drawing/by-person';
import { actor } from '../drawing/dom';
import { presses } from '../drawing/keep-events';
import type { PanelCommand } from '../rows/command';
import type { Hints } from '../rows/hint';
import type { Row } from '../rows/row';
import { rove } from './keys';

const isTyping = (event: Event): boolean => {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input, textarea, select, [role=textbox], [role=combobox], [role=searchbox]'))
  );
};

/** What the Delete key says of a button. */
const wrongs: Readonly<Record<string, string>> = { badge: 'reject', topic: 'wrongTopic' };

const isShortcut = (event: KeyboardEvent, keys: ReadonlyMap<string, unknown>): boolean =>
  keys.has(event.key) &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.defaultPrevented &&
  !event.isComposing &&
  !isTyping(event);

interface Wiring {
  rowOf(target: EventTarget | null): Row | undefined;
  hints: Hints;
  /** Keys that do something on this page. */
  keys: ReadonlyMap<string, unknown>;
  /** A button or a shortcut was pressed. */
  perform(command: PanelCommand): void;
  signal: AbortSignal;
}

const inPanel = (event: Event): boolean =>
  event.composedPath().some((node) => node instanceof HTMLElement && node.dataset['panel'] !== undefined);

/**
 * Listens for everything that a person does in the rows, in one place. The window hears it first, so the page's own handlers
 * never see what happens in a row. Gives what each new row has to be passed to.
 */
export function listenToRows({ rowOf, hints, keys, perform, signal }: Wiring): (row: Row) => void {
  const on = (type: string, handle: (event: Event, row: Row | undefined) => void): void =>
    addEventListener(type, (event) => byPerson(event) && handle(event, rowOf(event.target)), { capture: true, signal });
  const press = (event: Event, row: Row, from: HTMLElement, act = from.dataset['do'] ?? ''): void => {
    event.preventDefault();
    const at = from.dataset['at'];
    perform({ do: act, row, from, ...(at !== undefined && { at: Number(at) }) });
  };

  // The page must not take them for its own: a click on a badge is no click on the card that it stands in.
  for (const type of presses) {
    on(type, (event, row) => {
      if (row && !inPanel(event)) event.stopPropagation();
    });
  }
  on('click', (event, row) => {
    if (!row || inPanel(event)) return;
    event.stopPropagation();
    const from = actor(event);
    if (from) press(event, row, from);
    else event.preventDefault();
  });
  // What moves within one shadow tree is not told outside of it, so each row listens for itself too.
  const over = (event: Event, row: Row | undefined): void => {
    const byKey = event.type === 'focusin';
    const hint = row && hintOf(event);
    if (hint) hints.over(row, hint, true);
    else hints.over(row, row && actor(event), byKey);
  };
  for (const type of ['focusin', 'pointerover']) on(type, over);
  on('keydown', (event, row) => {
    if (!(event instanceof KeyboardEvent)) return;
    if (event.key === 'Escape' && hints.close() && !isTyping(event)) event.stopImmediatePropagation();
    if (row && !inPanel(event)) {
      event.stopPropagation();
      const from = actor(event);
      if (rove(row.root, event.key)) event.preventDefault();
      const wrong = event.key === 'Delete' && wrongs[from?.dataset['do'] ?? ''];
      if (from && wrong) press(event, row, from, wrong);
    }
    if (!isShortcut(event, keys)) return;
    // The key itself must not be typed into the field that it opens, and means nothing else to the page.
    event.preventDefault();
    event.stopPropagation();
    perform({ do: 'key', key: event.key, ...(row && { row }) });
  });
  return (row) => {
    for (const type of ['focusin', 'pointerover'])
      row.root.addEventListener(type, (event) => byPerson(event) && over(event, row));
  };
}

const hintOf = (event: Event): HTMLElement | undefined =>
  event.composedPath().find((node): node is HTMLElement => node instanceof HTMLElement && node.id === 'hint');
