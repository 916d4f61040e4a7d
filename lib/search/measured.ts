import { measureNamed } from '../query/measures';
import type { ShelfNumbers } from './shelf-numbers';

/** Measures that are remembered: those of a few searches. */
const mostMeasured = 20;

/** Which numbers of the pool are about a measure in a unit that can be compared, and whether any is about it at all. */
export function numbersAbout(
  { pool, measured }: Pick<ShelfNumbers, 'pool' | 'measured'>,
  measure: string,
  unit: string,
): { about: Uint8Array; isMeasured: boolean } {
  const name = `${measure} ${unit}`;
  const known = measured.get(name);
  if (known?.about.length === pool.values.length) return known;
  const test = measureNamed(measure, unit);
  const found = { about: new Uint8Array(pool.values.length), isMeasured: false };
  pool.values.forEach((value, id) => {
    const [kind = '', label = '', of = ''] = value.split('\t');
    if (!test.about({ kind, label, unit: of })) return;
    found.isMeasured = true;
    if (test.comparable(of)) found.about[id] = 1;
  });
  if (measured.size >= mostMeasured) measured.clear();
  measured.set(name, found);
  return found;
}
