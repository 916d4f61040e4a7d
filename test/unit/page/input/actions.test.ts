// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepEvents } from '../../../../lib/page/drawing/keep-events';
import { listenToRows } from '../../../../lib/page/input/actions';
import type { PanelCommand } from '../../../../lib/page/rows/command';
import { drawRow } from '../../../../lib/page/rows/draw-row';
import type { Hints } from '../../../../lib/page/rows/hint';
import type { Row } from '../../../../lib/page/rows/row';
import { aRow } from '../builders';

vi.mock(import('../../../../lib/page/drawing/by-person'), () => ({ byPerson: () => asPerson }));

/** Whether the events of a test count as a person's: a script cannot make one that is. */
let asPerson = true;
let ended = new AbortController();

beforeEach(() => {
  asPerson = true;
  ended = new AbortController();
});
afterEach(() => {
  ended.abort();
  document.body.replaceChildren();
});

/** One drawn row on a page that hears what is not kept from it. */
function setUp(hintIsOpen = false) {
  const row: Row = aRow(1);
  drawRow(row);
  const field = document.createElement('input');
  document.body.append(row.entry.element, field);
  const hints = {
    over: vi.fn<Hints['over']>(),
    pin: vi.fn<Hints['pin']>(),
    say: vi.fn<Hints['say']>(),
    close: vi.fn(() => hintIsOpen),
  };
  const perform = vi.fn<(command: PanelCommand) => void>();
  const listen = listenToRows({
    rowOf: (target) => (target === row.host ? row : undefined),
    hints,
    keys: new Map([['n', 'note']]),
    perform,
    signal: ended.signal,
  });
  listen(row);
  const heard = vi.fn<(event: Event) => void>();
  for (const type of ['click', 'keydown', 'mousedown']) document.body.addEventListener(type, heard);
  const button = (selector: string): HTMLElement => {
    const found = row.root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  return { row, field, hints, perform, heard, button };
}

const fire = (target: EventTarget, event: Event): Event => {
  target.dispatchEvent(event);
  return event;
};
const bubbling = { bubbles: true, composed: true, cancelable: true };
const click = (target: EventTarget) => fire(target, new MouseEvent('click', bubbling));
const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}) =>
  fire(target, new KeyboardEvent('keydown', { key, ...bubbling, ...more }));

/** Puts a panel with a field into the row. */
function openPanel({ root }: Row): HTMLElement {
  const panel = document.createElement('div');
  panel.dataset['panel'] = 'notes';
  const field = document.createElement('textarea');
  panel.append(field);
  keepEvents(panel, ended.signal);
  root.append(panel);
  return field;
}

test('a click on a button is done and kept from the page', () => {
  const { row, perform, heard, button } = setUp();
  const badge = button('[data-do=badge]');
  const event = click(badge);
  expect(perform).toHaveBeenCalledExactlyOnceWith({ do: 'badge', row, from: badge, at: 0 });
  expect(event.defaultPrevented).toBe(true);
  expect(heard).not.toHaveBeenCalled();
  click(button('.save'));
  expect(perform).toHaveBeenLastCalledWith({ do: 'save', row, from: button('.save') });
});

test('a click beside the buttons does nothing, not even to the page', () => {
  const { perform, heard, button } = setUp();
  const event = click(button('.row'));
  expect(event.defaultPrevented).toBe(true);
  expect(perform).not.toHaveBeenCalled();
  expect(heard).not.toHaveBeenCalled();
});

test('presses in a row are kept from the page, those elsewhere are not', () => {
  const { field, heard, button } = setUp();
  fire(button('.save'), new MouseEvent('mousedown', bubbling));
  expect(heard).not.toHaveBeenCalled();
  fire(field, new MouseEvent('mousedown', bubbling));
  expect(heard).toHaveBeenCalledTimes(1);
});

test('clicks elsewhere and in a panel are left alone', () => {
  const { row, field, perform, heard } = setUp();
  expect(click(field).defaultPrevented).toBe(false);
  expect(click(openPanel(row)).defaultPrevented).toBe(false);
  expect(perform).not.toHaveBeenCalled();
  expect(heard).toHaveBeenCalledTimes(1);
});

test('a shortcut is performed, at the row that it is pressed in, and kept from the page', () => {
  const { row, perform, heard, button } = setUp();
  expect(press(document.body, 'n').defaultPrevented).toBe(true);
  press(button('.save'), 'n');
  expect(perform.mock.calls).toEqual([[{ do: 'key', key: 'n' }], [{ do: 'key', key: 'n', row }]]);
  expect(heard).not.toHaveBeenCalled();
});

test.each<[string, KeyboardEventInit]>([
  ['with Control', { ctrlKey: true }],
  ['with Meta', { metaKey: true }],
  ['with Alt', { altKey: true }],
  ['while characters are composed', { isComposing: true }],
  ['of another key', { key: 'x' }],
])('a press %s is no shortcut', (_, init) => {
  const { perform, heard } = setUp();
  press(document.body, 'n', init);
  expect(perform).not.toHaveBeenCalled();
  expect(heard).toHaveBeenCalledOnce();
});

test('what is typed into a field is no shortcut, nor what the page has taken', () => {
  const { row, field, perform } = setUp();
  press(field, 'n');
  press(openPanel(row), 'n');
  const taken = new KeyboardEvent('keydown', { key: 'n', ...bubbling });
  taken.preventDefault();
  fire(document.body, taken);
  expect(perform).not.toHaveBeenCalled();
});

test('the Delete key says that a badge or a topic is wrong, and nothing of other buttons', () => {
  const { row, perform, button } = setUp();
  const [badge, topic] = [button('[data-do=badge]'), button('[data-do=topic]')];
  press(badge, 'Delete');
  press(topic, 'Delete');
  press(button('.save'), 'Delete');
  press(badge, 'Backspace');
  expect(perform.mock.calls).toEqual([
    [{ do: 'reject', row, from: badge, at: 0 }],
    [{ do: 'wrongTopic', row, from: topic, at: 0 }],
  ]);
});

test('what opens a frame has it loaded from the moment that it is pressed, by pointer or space bar', () => {
  const { perform, button } = setUp();
  const goesDown = (on: HTMLElement) => fire(on, new MouseEvent('pointerdown', bubbling));
  goesDown(button('.note'));
  press(button('.note'), ' ');
  expect(perform.mock.calls).toEqual([[{ do: 'prepare' }], [{ do: 'prepare' }]]);
  goesDown(button('.save'));
  goesDown(button('.row'));
  press(button('.note'), 'Shift');
  asPerson = false;
  goesDown(button('.note'));
  expect(perform).toHaveBeenCalledTimes(2);
});

test('arrow keys go through the buttons of a row', () => {
  const { row, perform, button } = setUp();
  button('.save').focus();
  const event = press(button('.save'), 'ArrowRight');
  expect(row.root.activeElement).toBe(button('.note'));
  expect(event.defaultPrevented).toBe(true);
  expect(perform.mock.calls, 'what opens a frame is brought in').toEqual([[{ do: 'wake' }]]);
});

test('Escape closes a hint and is kept from the page, where it is not typed into a field', () => {
  const { field, hints, heard } = setUp(true);
  press(document.body, 'Escape');
  expect(hints.close).toHaveBeenCalledOnce();
  expect(heard).not.toHaveBeenCalled();
  press(field, 'Escape');
  expect(heard).toHaveBeenCalledOnce();
});

test('Escape without a hint is the page’s', () => {
  const { heard } = setUp(false);
  press(document.body, 'Escape');
  expect(heard).toHaveBeenCalledOnce();
});

test('hints hear which button pointer and focus are on, and when on none', () => {
  const { row, field, hints, button } = setUp();
  const badge = button('[data-do=badge]');
  fire(badge, new Event('pointerover', bubbling));
  expect(hints.over).toHaveBeenLastCalledWith(row, badge, false);
  fire(badge, new Event('focusin', bubbling));
  expect(hints.over).toHaveBeenLastCalledWith(row, badge, true);
  fire(field, new Event('pointerover', bubbling));
  expect(hints.over).toHaveBeenLastCalledWith(undefined, undefined, false);
});

test('a hint that the pointer is on stays, and the focus in a panel opens none', () => {
  const { row, hints } = setUp();
  const hint = document.createElement('div');
  hint.id = 'hint';
  row.root.append(hint);
  fire(hint, new Event('pointerover', bubbling));
  expect(hints.over).toHaveBeenLastCalledWith(row, hint, true);
  fire(openPanel(row), new Event('focusin', bubbling));
  expect(hints.over).toHaveBeenCalledOnce();
});

test('nothing is heard after the end', () => {
  const { perform, heard, button } = setUp();
  ended.abort();
  click(button('.save'));
  press(document.body, 'n');
  expect(perform).not.toHaveBeenCalled();
  expect(heard).toHaveBeenCalledTimes(2);
});

test('what no person pressed does nothing, and is no news to us', () => {
  asPerson = false;
  const { perform, hints, field, button } = setUp();
  for (const selector of ['.save', '.note', '.badge', '.topic']) {
    click(button(selector));
    press(button(selector), 'Delete');
    fire(button(selector), new Event('pointerover', bubbling));
  }
  press(field, 'n');
  press(document.body, 'n');
  expect(perform).not.toHaveBeenCalled();
  expect(hints.over).not.toHaveBeenCalled();
});
