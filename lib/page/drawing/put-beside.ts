/** What a box can be put beside: a button, or selected words. */
export type Neighbour = Pick<Element, 'getBoundingClientRect'>;

/** Puts a box of the top layer under a button, or above it where there is no room. */
export function putBeside(box: HTMLElement, neighbour: Neighbour): void {
  if (box.isConnected && !box.matches(':popover-open')) box.showPopover();
  const at = neighbour.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const under = at.bottom + 5;
  const fits = under + height < innerHeight || at.top < height;
  box.style.top = `${fits ? under : at.top - height - 5}px`;
  box.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8))}px`;
}
