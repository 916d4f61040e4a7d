/** Where a key moves along a row of buttons, from one end on to the other; undefined for keys that do not move. */
export function moveAlong(key: string, at: number, total: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % total,
    ArrowLeft: (at + total - 1) % total,
    Home: 0,
    End: total - 1,
  };
  return moves[key];
}

/** Where a key moves from an item of a list; undefined for keys that do not move. */
export function moveBy(key: string, index: number, total: number, page: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: total - 1,
  };
  const target = moves[key];
  return target === undefined ? undefined : Math.max(0, Math.min(total - 1, target));
}
