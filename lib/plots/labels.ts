/** A point on the drawing, with the name that could stand beside it. */
export interface Spot {
  x: number;
  y: number;
  name: string;
}

/** Of letters in a plot, in pixels: what a name takes up at most. */
const letter = 7;
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

/** A name that stands to the right of its point, or to the left. */
export interface Placed {
  index: number;
  side: 'right' | 'left';
}

const boxOf = ({ x, y, name }: Spot, side: Placed['side']): Box => {
  const wide = letter * name.length;
  const left = side === 'right' ? x + gap : x - gap - wide;
  return { left, right: left + wide, top: y - line / 2, bottom: y + line / 2 };
};

/** Which points can have their names beside them, from the top down, without a name over another or over a point, or out of the drawing. */
export function namesThatFit(spots: readonly Spot[], { from, to }: { from: number; to: number }): Placed[] {
  const taken: Box[] = spots.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  const order = spots.map((spot, index) => ({ spot, index })).sort((a, b) => a.spot.y - b.spot.y);
  return order.flatMap(({ spot, index }) => {
    const side = (['right', 'left'] as const).find((each) => {
      const box = boxOf(spot, each);
      return box.left >= from && box.right <= to && !taken.some((other, at) => at !== index && overlaps(box, other));
    });
    if (!side) return [];
    taken.push(boxOf(spot, side));
    return [{ index, side }];
  });
}
