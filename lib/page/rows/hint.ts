import type { Quote } from '../../gloss/gloss';
import { byPerson } from '../drawing/by-person';
import { el } from '../drawing/dom';
import { putBeside } from '../drawing/put-beside';
import { type Row, shownBadges, shownTopics } from './row';

/** Milliseconds that the pointer must rest before a hint opens, and may be gone before it closes. */
const rest = 150;

const choice = (act: string, at: number, text: string): Node =>
  el('button', { type: 'button', 'data-do': act, 'data-at': at }, text);

const words = (...content: (Node | string)[]): Node =>
  el('div', { id: 'hint-text', role: 'tooltip', dir: 'auto' }, ...content);

const quoted = ({ before, span, after }: Quote): Node => words(before, el('mark', {}, span), after);

/** What a badge's or a topic's hint says; undefined for buttons that speak for themselves. */
function contentOf(row: Row, button: HTMLElement): Node[] | undefined {
  const at = Number(button.dataset['at']);
  if (button.dataset['do'] === 'badge') {
    const badge = shownBadges(row)[at];
    return (
      badge && [
        quoted(badge.quote),
        el(
          'div',
          { class: 'choices' },
          choice('keep', at, 'Keep in note'),
          choice('reject', at, 'Not right'),
          choice('correct', at, 'Correct…'),
        ),
      ]
    );
  }
  const topic = button.dataset['do'] === 'topic' ? shownTopics(row)[at] : undefined;
  return (
    topic && [
      words(`${topic.name} · ${topic.area}`, ...topic.evidence.map((found) => el('small', { dir: 'auto' }, found))),
      el('div', { class: 'choices' }, choice('topic', at, 'Show only these'), choice('wrongTopic', at, 'Wrong topic')),
    ]
  );
}

export interface Hints {
  /** The pointer or the focus has come to a button of a row, or to something else. */
  over(row: Row | undefined, button: HTMLElement | undefined, byKey: boolean): void;
  /** Keeps the button's hint open when the pointer leaves it; a second time lets it go. */
  pin(row: Row, button: HTMLElement): void;
  /** Shows a sentence of ours at a button. */
  say(button: HTMLElement, text: string): void;
  close(): boolean;
}

/** One hint for the whole page: the sentence that a badge comes from, what a topic was found by, or what went wrong. */
export function createHints(signal: AbortSignal): Hints {
  let box: HTMLElement | undefined;
  let owner: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPinned = false;

  const close = (): boolean => {
    clearTimeout(timer);
    const wasOpen = box !== undefined;
    const hadFocus = box?.matches(':focus-within');
    owner?.removeAttribute('aria-describedby');
    box?.remove();
    if (hadFocus) owner?.focus({ preventScroll: true });
    box = owner = undefined;
    isPinned = false;
    return wasOpen;
  };
  const open = (button: HTMLElement, content: Node[]): void => {
    close();
    const root = button.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    owner = button;
    box = el('div', { popover: 'manual', id: 'hint' });
    box.append(...content);
    root.append(box);
    button.setAttribute('aria-describedby', 'hint-text');
    putBeside(box, button);
  };
  addEventListener('scroll', close, { capture: true, passive: true, signal });
  addEventListener(
    'pointerdown',
    (event) => {
      const root = owner?.getRootNode();
      if (isPinned && byPerson(event) && root instanceof ShadowRoot && event.target !== root.host) close();
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', close);
  const show = (row: Row | undefined, button: HTMLElement | undefined): void => {
    const content = row && button && contentOf(row, button);
    if (content) open(button, content);
    else close();
  };

  return {
    close,
    say: (button, text) => open(button, [el('div', { id: 'hint-text', role: 'alert', dir: 'ltr' }, text)]),
    over(row, button, byKey) {
      clearTimeout(timer);
      if (button && (button === owner || box?.contains(button))) return;
      if (byKey) show(row, button);
      else if (!isPinned) timer = setTimeout(() => show(row, button), rest);
    },
    pin(row, button) {
      const isAgain = isPinned && button === owner;
      clearTimeout(timer);
      if (isAgain) close();
      else if (button !== owner) show(row, button);
      isPinned = !isAgain;
    },
  };
}
