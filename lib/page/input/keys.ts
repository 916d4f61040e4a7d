import { buttonsOf } from '../rows/draw-row';

const steps: Record<string, (index: number, last: number) => number> = {
  ArrowRight: (index, last) => (index === last ? 0 : index + 1),
  ArrowLeft: (index, last) => (index === 0 ? last : index - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Moves focus along a row: a row is one stop of the Tab key, and arrow keys go through its buttons. True when it moved. */
export function rove(root: ShadowRoot, key: string): boolean {
  const buttons = buttonsOf(root);
  const { activeElement } = root;
  const from = activeElement instanceof HTMLElement ? buttons.indexOf(activeElement) : -1;
  const step = steps[key];
  if (from < 0 || !step) return false;
  const direction = getComputedStyle(root.host).direction === 'rtl' ? -1 : 1;
  const turned =
    direction < 0 && key.startsWith('Arrow') ? steps[key === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'] : step;
  const to = buttons[(turned ?? step)(from, buttons.length - 1)];
  for (const button of buttons) button.tabIndex = button === to ? 0 : -1;
  to?.focus();
  return true;
}
