/** How many slips of the finger are forgiven in a word of so many letters. */
export const slipsIn = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** Rows of the table of `slipsBetween`, of the letters of a word, which are at most forty: made once, as it is asked for each word of a library. */
let [above, row, before] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/**
 * How many letters were left out, put in, exchanged or swapped with their neighbour between two words of at most sixty letters;
 * `most + 1` where more than `most` were (optimal string alignment).
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const alike = alikeInFront(a, b);
  const [wide, high] = [b.length - alike, a.length - alike];
  for (let j = 0; j <= wide; j += 1) above[j] = j;
  for (let i = 1; i <= high; i += 1) {
    row[0] = i;
    if (fillRow(a, b, alike, i) > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[wide] ?? 0, most + 1);
}

function alikeInFront(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let alike = 0;
  while (alike < end && a.charCodeAt(alike) === b.charCodeAt(alike)) alike += 1;
  return alike;
}

/** Works out one row of the table from the two above it; gives the least number in it. */
function fillRow(a: string, b: string, alike: number, i: number): number {
  const [letter, last] = [a.charCodeAt(alike + i - 1), a.charCodeAt(alike + i - 2)];
  const wide = b.length - alike;
  let best = i;
  let left = i;
  for (let j = 1; j <= wide; j += 1) {
    const other = b.charCodeAt(alike + j - 1);
    const exchanged = (above[j - 1] ?? 0) + (letter === other ? 0 : 1);
    let cost = Math.min((above[j] ?? 0) + 1, left + 1, exchanged);
    if (i > 1 && j > 1 && last === other && letter === b.charCodeAt(alike + j - 2))
      cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
    row[j] = cost;
    left = cost;
    best = Math.min(best, cost);
  }
  return best;
}
