import { textOf } from '../../dom';
import { namesIn } from '../names';
import type { Candidate, Row } from '../row';
import { make } from './candidates';

const sampleSize = 12;
const blocks = 'p, div, dd, td, blockquote, section, span';

/** Whether a text is prose of some sentences, as an abstract is, and not cut short. */
const isProse = (text: string): boolean =>
  text.length >= 200 &&
  text.length < 9000 &&
  (/[\u3400-\u9fff]/.test(text) || (text.match(/\p{Ll}[.?!](?=\s|$)/gu)?.length ?? 0) > 1) &&
  !/(?:…|\.\.\.)\W*(?:more)?$/i.test(text);

/** The blocks of a row that hold prose and no block with the same prose. */
function proseIn(row: Row, title: Candidate): { element: Element; place: string; text: string }[] {
  const found: { element: Element; place: string; text: string }[] = [];
  const all = row.parts.flatMap((part) => [part, ...[...part.querySelectorAll(blocks)].slice(0, 60)]);
  for (const element of all) {
    if ((element.textContent ?? '').length < 200 || element.contains(title.element)) continue;
    const text = textOf(element, 'h2, h3, h4, h5, h6, b, strong');
    if (!isProse(text) || namesIn(text).length > 1) continue;
    const [last] = found.slice(-1);
    if (last?.element.contains(element) && text.length > 0.8 * last.text.length) found.pop();
    found.push({ element, text, place: `${make(element)}<${element.parentElement?.nodeName}` });
  }
  return found;
}

/** Tells the abstracts of a list that shows prose in the same place of most rows, though nothing calls it an abstract. */
export function abstractReader(
  rows: readonly { row: Row; title: Candidate }[],
): ((row: Row, title: Candidate) => string) | undefined {
  const sample = rows.slice(0, sampleSize);
  const places = new Map<string, number>();
  for (const { row, title } of sample) {
    for (const place of new Set(proseIn(row, title).map((one) => one.place)))
      places.set(place, (places.get(place) ?? 0) + 1);
  }
  const [[place, uses] = ['', 0]] = [...places].sort((a, b) => b[1] - a[1]);
  if (uses < 3 || uses < 0.6 * sample.length) return undefined;
  return (row, title) => proseIn(row, title).find((one) => one.place === place)?.text ?? '';
}
