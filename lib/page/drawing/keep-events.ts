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

/** Ends events at a panel: the page's hotkeys and click handlers must not hear what is typed and pressed in it. */
export function keepEvents(panel: HTMLElement, signal: AbortSignal): void {
  const stop = (event: Event): void => event.stopPropagation();
  for (const type of inPanels) panel.addEventListener(type, stop, { signal, passive: true });
}
