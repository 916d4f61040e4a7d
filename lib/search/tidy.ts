import { Shelf } from './shelf';
import { ShelfNumbers } from './shelf-numbers';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** The shelf, all parts of which are there, without the rows that newer ones took the place of. */
export function tidied(shelf: Shelf): Shelf {
  const data = shelf.data();
  const all = shelf.numbers.value.data();
  const rows = [...data.rowOf].flatMap((row) => (row > 0 ? [row - 1] : []));
  const pick = <Kind extends Numbers>(column: Kind, empty: Kind): Kind => {
    rows.forEach((row, at) => {
      empty[at] = column[row] ?? 0;
    });
    return empty;
  };
  const spans = (starts: Uint32Array): { at: number[]; starts: Uint32Array } => {
    const at: number[] = [];
    const kept = new Uint32Array(rows.length + 1);
    rows.forEach((row, index) => {
      for (let each = starts[row] ?? 0; each < (starts[row + 1] ?? 0); each += 1) at.push(each);
      kept[index + 1] = at.length;
    });
    return { at, starts: kept };
  };
  const take = <Kind extends Numbers>(column: Kind, at: readonly number[], empty: Kind): Kind => {
    at.forEach((from, to) => {
      empty[to] = column[from] ?? 0;
    });
    return empty;
  };
  const names = spans(data.nameStarts);
  const numbers = spans(all.starts);
  const count = rows.length;
  let next = 0;
  const core = {
    ...data,
    rowOf: data.rowOf.map((row) => (row > 0 ? ++next : 0)),
    docOf: pick(data.docOf, new Uint32Array(count)),
    year: pick(data.year, new Uint16Array(count)),
    rating: pick(data.rating, new Uint8Array(count)),
    notes: pick(data.notes, new Uint16Array(count)),
    flags: pick(data.flags, new Uint16Array(count)),
    added: pick(data.added, new Float64Array(count)),
    seen: pick(data.seen, new Float64Array(count)),
    met: pick(data.met, new Float64Array(count)),
    names: take(data.names, names.at, new Uint32Array(names.at.length)),
    nameStarts: names.starts,
  };
  const kept = {
    pool: all.pool,
    numbers: take(all.numbers, numbers.at, new Uint32Array(numbers.at.length)),
    starts: numbers.starts,
    lows: take(all.lows, numbers.at, new Float64Array(numbers.at.length)),
    highs: take(all.highs, numbers.at, new Float64Array(numbers.at.length)),
    bounds: take(all.bounds, numbers.at, new Uint8Array(numbers.at.length)),
  };
  return new Shelf(core, { texts: shelf.texts.value, numbers: new ShelfNumbers(kept) });
}
