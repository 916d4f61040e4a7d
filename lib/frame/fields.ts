import { typeOver } from '../../components/note-editor/type-over';
import type { Caret } from '../messages/frame-wire';
import type { OpenFrame } from '../messages/open-frames';
import { gatherKeys, nothingTyped, type Typed, typedBy } from './early-keys';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** A field to type in, not one to choose with. */
const isField = (element: EventTarget | null | undefined): element is Field =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !['radio', 'checkbox'].includes(element.type));

const fields = (): Field[] => [...document.querySelectorAll('textarea, input')].filter(isField);

const nameOf = (field: Field): string => field.getAttribute('aria-label') ?? '';

/** Gives the focus to what it belongs to first: the last note, what is chosen, the field to type in. */
function enter(root: HTMLElement): Field | undefined {
  const last = [...root.querySelectorAll('textarea')].at(-1);
  const chosen = root.querySelector<HTMLElement>('input:checked');
  const first = last ?? chosen ?? fields()[0] ?? root.querySelector('button');
  first?.focus();
  return isField(first) ? first : undefined;
}

/**
 * Takes the focus, at the caret where one is given, and types what was typed before the frame was there. A line's end is
 * a comma where the field has one line only: fields for several names part them by it.
 */
export function takeFocus(root: HTMLElement, typed: Typed, caret: Caret | undefined): void {
  const field = (caret && restoreCaret(caret)) ?? enter(root);
  if (field) typeInto(field, typed);
  else for (const key of typed.keys) pressLate(root, key);
}

/** Where each arrow key goes among choices of which one holds. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** What an arrow key or the space bar chooses. */
function chosenBy(root: HTMLElement, at: HTMLInputElement, key: string): HTMLInputElement | undefined {
  const step = steps[key];
  if (step === undefined || at.type !== 'radio') return key === ' ' ? at : undefined;
  const group = [...root.querySelectorAll<HTMLInputElement>(`input[name="${at.name}"]`)];
  return group.at((group.indexOf(at) + step) % group.length);
}

/**
 * Does with what has the focus what a key would have done that was pressed before the frame was there: goes on, chooses,
 * types. It presses no button: what stands there was not seen.
 */
function pressLate(root: HTMLElement, key: string): void {
  const { activeElement: at } = document;
  if (key === 'Tab') {
    const stops = [...root.querySelectorAll<HTMLElement>('input:not([type="radio"]:not(:checked)), textarea, button')];
    stops[stops.findIndex((stop) => stop === at) + 1]?.focus();
  } else if (isField(at)) {
    if (key.length === 1) typeInto(at, { ...nothingTyped, text: key, start: 1, end: 1 });
  } else if (at instanceof HTMLInputElement) {
    const chosen = chosenBy(root, at, key);
    chosen?.focus();
    chosen?.click();
  }
}

function typeInto(field: Field, { text, start, end }: Typed): void {
  const isLine = field instanceof HTMLInputElement;
  const insert = isLine ? text.replaceAll('\n', ',') : text;
  const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
  const select: [number, number] = isLine ? [from + insert.length, from + insert.length] : [from + start, from + end];
  if (insert) typeOver(field, { from, to, insert, select });
}

/** Tells where the caret is whenever it moves. */
export function watchCaret(tell: (caret: Caret | undefined) => void): void {
  const look = (): void => {
    const { activeElement: field } = document;
    tell(
      isField(field)
        ? { field: nameOf(field), start: field.selectionStart ?? 0, end: field.selectionEnd ?? 0 }
        : undefined,
    );
  };
  for (const type of ['selectionchange', 'input', 'focusin']) document.addEventListener(type, look);
}

/** Lets nothing be typed that could not be kept, for the moment until the frame goes too. */
export function refuseUnless(isThere: () => boolean): void {
  document.addEventListener(
    'beforeinput',
    (event) => {
      if (!isThere()) event.preventDefault();
    },
    { capture: true },
  );
}

/** Tells what stands in a field of one line whenever somebody types there; with nothing where it is empty. */
export function watchLine(tell: (typed: OpenFrame['typed']) => void): void {
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !isField(target)) return;
    tell(target.value ? { field: nameOf(target), text: target.value } : undefined);
  });
}

/** Puts what was typed into a field of one line back there, with the focus. */
export function putBack({ field: name, text }: NonNullable<OpenFrame['typed']>): Caret | undefined {
  const field = fields().find((each) => nameOf(each) === name);
  if (!field) return undefined;
  typeOver(field, { from: 0, to: field.value.length, insert: text, select: [text.length, text.length] });
  return { field: name, start: text.length, end: text.length };
}

/** Puts the caret back to where it was before the page moved the frame. */
function restoreCaret({ field: name, start, end }: Caret): Field | undefined {
  const field = fields().find((each) => nameOf(each) === name);
  field?.focus();
  field?.setSelectionRange(start, end);
  return field;
}

/**
 * Gives a field its focus back where it was lost to nothing and by no press of the reader: browsers take it away while
 * the focus is on its way from the page into the frame, and where a view is drawn anew. What is typed meanwhile is typed there.
 */
export function holdFocus(): void {
  let isPressed = false;
  for (const type of ['pointerdown', 'keydown'])
    document.addEventListener(
      type,
      (event) => {
        if (event instanceof KeyboardEvent && typedBy(event, '') !== undefined) return;
        isPressed = true;
        setTimeout(() => {
          isPressed = false;
        });
      },
      { capture: true },
    );
  let lost: { field: Field; gathered: ReturnType<typeof gatherKeys> } | undefined;
  const giveBack = (): void => {
    if (!lost || !(document.hasFocus() || document.activeElement !== document.body)) return;
    const { field, gathered } = lost;
    const typed = gathered(nothingTyped);
    lost = undefined;
    if (document.activeElement !== document.body) return;
    field.focus({ preventScroll: true });
    typeInto(field, typed);
  };
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (!isField(target) || relatedTarget || isPressed) return;
    lost ??= { field: target, gathered: gatherKeys() };
    setTimeout(giveBack);
  });
  // Where the whole frame lost it for a moment, too.
  addEventListener('focus', giveBack);
}
