/** A point on the drawing, with the name that could stand beside it. */
export interface Spot {
  x: number;
  y: number;
  name: string;
}

/** Of letters in a plot, in pixels: what a name takes up at most. */
const letter = 6.2;
const line = 14;
const gap = 6;

const longest = 22;

/** A title as short as it stands beside a point: the name before its colon, else its first words. */
export function shortName(title: string): string {
  const name = title.split(/[:–—?]/, 1)[0]?.trim() ?? '';
  if (name.length <= longest) return name;
  const cut = name.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 12))}…`;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Which points can have their names beside them, from the top down, without a name over another or over a point, or out of the drawing. */
export function namesThatFit(spots: readonly Spot[], width: number): number[] {
  const taken: Box[] = spots.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  const order = spots.map((_, index) => index).sort((a, b) => (spots[a]?.y ?? 0) - (spots[b]?.y ?? 0));
  return order.filter((index) => {
    const spot = spots[index];
    if (!spot) return false;
    const left = spot.x + gap;
    const box = { left, right: left + letter * spot.name.length, top: spot.y - line / 2, bottom: spot.y + line / 2 };
    if (box.right > width || taken.some((other, at) => at !== index && overlaps(box, other))) return false;
    taken.push(box);
    return true;
  });
}
