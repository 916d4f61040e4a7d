import { byPerson } from './by-person';

/** What a press of a pointer or a key is made of, besides `click` and `keydown`: a row does something of its own at those. */
export const presses = [
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'dblclick',
  'keyup',
  'keypress',
] as const;

const inPanels = [
  ...presses,
  'keydown',
  'beforeinput',
  'input',
  'change',
  'paste',
  'copy',
  'cut',
  'click',
  'focusin',
  'focusout',
  'wheel',
] as const;

/** Does away with events in a panel that no person caused, before anything in it hears them. */
export function refuseForged(panel: HTMLElement, signal: AbortSignal): void {
  const refuse = (event: Event): void => {
    if (byPerson(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of [...inPanels, 'blur', 'submit']) panel.addEventListener(type, refuse, { capture: true, signal });
}

/** Ends events at a panel: the page's hotkeys and click handlers must not hear what is typed and pressed in it. */
export function keepEvents(panel: HTMLElement, signal: AbortSignal): void {
  const stop = (event: Event): void => event.stopPropagation();
  for (const type of inPanels) panel.addEventListener(type, stop, { signal, passive: true });
}
