import { moveAlong } from '../../../components/ui/parts/move';
import { buttonsOf } from '../rows/draw-row';

const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** Moves focus along a row: a row is one stop of the Tab key, and arrow keys go through its buttons. True when it moved. */
export function rove(root: ShadowRoot, key: string): boolean {
  const buttons = buttonsOf(root);
  const { activeElement } = root;
  const from = activeElement instanceof HTMLElement ? buttons.indexOf(activeElement) : -1;
  if (from < 0) return false;
  const isTurned = getComputedStyle(root.host).direction === 'rtl';
  const to = moveAlong(isTurned ? (mirrored[key] ?? key) : key, from, buttons.length);
  if (to === undefined) return false;
  for (const [at, button] of buttons.entries()) button.tabIndex = at === to ? 0 : -1;
  buttons[to]?.focus();
  return true;
}
