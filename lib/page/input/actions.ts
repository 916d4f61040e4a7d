import { byPerson } from '../drawing/by-person';
import { actor } from '../drawing/dom';
import { presses } from '../drawing/keep-events';
import { keyTarget } from '../drawing/style';
import { framed, type PanelCommand } from '../rows/command';
import type { Hints } from '../rows/hint';
import type { Row } from '../rows/row';
import { rove } from './keys';

const isTyping = (event: Event): boolean => {
  const target = keyTarget(event);
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

/**
 * Listens for everything that a person does in the rows. Gives what each new row has to be passed to: what happens in a
 * row is heard in its root, since the page, and so the window, is not told where in it. It ends there too. Panels end
 * what happens in them before that. Shortcuts are heard by the window, before the page.
 */
export function listenToRows({ rowOf, hints, keys, perform, signal }: Wiring): (row: Row) => void {
  const press = (event: Event, row: Row, from: HTMLElement, act = from.dataset['do'] ?? ''): void => {
    event.preventDefault();
    const at = from.dataset['at'];
    perform({ do: act, row, from, ...(at !== undefined && { at: Number(at) }) });
  };
  // A frame is loaded from the moment that the pointer goes down, or the key that presses the button; what opens it from
  // the moment that the pointer is over the button, or the focus on it.
  const begin = (from: HTMLElement | undefined, act = 'prepare'): void => {
    if (framed[from?.dataset['do'] ?? '']) perform({ do: act });
  };
  const over = (event: Event, row: Row): void => {
    begin(actor(event), 'wake');
    const hint = hintOf(event);
    hints.over(row, hint ?? actor(event), !!hint || event.type === 'focusin');
  };
  const handlers: Readonly<Record<string, (event: Event, row: Row) => void>> = {
    pointerdown: (event) => begin(actor(event)),
    // The page must not take them for its own: a click on a badge is no click on the card that it stands in.
    click(event, row) {
      event.stopPropagation();
      const from = actor(event);
      if (from) press(event, row, from);
      else event.preventDefault();
    },
    keydown(event, row) {
      event.stopPropagation();
      if (!(event instanceof KeyboardEvent)) return;
      const from = actor(event);
      if (event.key === ' ') begin(from);
      if (rove(row.root, event.key)) event.preventDefault();
      const wrong = event.key === 'Delete' && wrongs[from?.dataset['do'] ?? ''];
      if (from && wrong) press(event, row, from, wrong);
    },
    focusin: over,
    pointerover: over,
  };
  const onWindow = (type: string, handle: (event: Event) => void): void =>
    addEventListener(type, (event) => byPerson(event) && handle(event), { capture: true, signal });
  for (const type of ['focusin', 'pointerover']) {
    onWindow(type, (event) => {
      if (!rowOf(event.target)) hints.over(undefined, undefined, type === 'focusin');
    });
  }
  onWindow('keydown', (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    if (event.key === 'Escape' && hints.close() && !isTyping(event)) event.stopImmediatePropagation();
    if (!isShortcut(event, keys)) return;
    // The key itself must not be typed into the field that it opens, and means nothing else to the page.
    event.preventDefault();
    event.stopPropagation();
    const row = rowOf(event.target);
    perform({ do: 'key', key: event.key, ...(row && { row }) });
  });
  return (row) => {
    for (const type of presses) row.root.addEventListener(type, (event) => event.stopPropagation(), { signal });
    for (const [type, handle] of Object.entries(handlers))
      row.root.addEventListener(type, (event) => byPerson(event) && handle(event, row), { signal });
  };
}

const hintOf = (event: Event): HTMLElement | undefined =>
  event.composedPath().find((node): node is HTMLElement => node instanceof HTMLElement && node.id === 'hint');
