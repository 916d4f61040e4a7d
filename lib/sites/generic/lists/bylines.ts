import { tidyNames } from '../../../papers/tidy/names';
import { textOf } from '../../dom';
import { namesIn } from '../names';
import type { Candidate, Row } from '../row';
import { wordCount } from '../shapes';
import { make } from './candidates';

const sampleSize = 30;
/** How far below a part of a row its names are looked for: the text of each level is all that is below it. */
const mostLevels = 20;

/** Whether an element stands in a part of a row, and not too deep in it. */
function isNear(element: Element, part: Element): boolean {
  let above: Element | null = element;
  for (let level = 0; above && above !== part && level < mostLevels; level += 1) above = above.parentElement;
  return above === part;
}

/** The elements of a row that stand beside its title, with how they are made. */
function besides(row: Row, title: Candidate): { element: Element; make: string }[] {
  return row.parts
    .flatMap((part) => [part, ...[...part.querySelectorAll('*')].slice(0, 200)].filter((each) => isNear(each, part)))
    .filter((element) => !element.contains(title.element))
    .map((element) => ({ element, make: `${make(element)}<${element.parentElement?.nodeName}` }));
}

/** Names of any form: in lower case, of one word, of a group. */
function anyNames(text: string): string[] {
  const known = namesIn(text);
  const names =
    known.length > 0 ? known : tidyNames([text.replace(/\s*\([^()]*\)/g, '')]).filter((name) => /\p{L}{2}/u.test(name));
  const isSentence = (name: string) => wordCount(name) > 7 || (name.match(/(?<=\s)\p{Ll}{3,}/gu)?.length ?? 0) > 2;
  return text.length < 1000 && !names.some(isSentence) ? names : [];
}

/**
 * Learns from the rows of a list whose bylines are sure where its rows have them, and reads the names there in the rows
 * whose names look like none: `li li`, `The ATLAS Collaboration`. Undefined where the list has no such place.
 */
export function bylineReader(
  rows: readonly { row: Row; title: Candidate }[],
): ((row: Row, title: Candidate) => string[]) | undefined {
  const places = new Map<string, number>();
  const sample = rows.slice(0, sampleSize);
  for (const { row, title } of sample) {
    const found = besides(row, title).filter(({ element }) => namesIn(textOf(element)).length > 0);
    for (const place of new Set(found.slice(0, 3).map((one) => one.make)))
      places.set(place, (places.get(place) ?? 0) + 1);
  }
  const [[place, uses] = ['', 0]] = [...places].sort((a, b) => b[1] - a[1]);
  if (uses < 3 || uses < 0.6 * sample.length) return undefined;
  return (row, title) => anyNames(textOf(besides(row, title).find((one) => one.make === place)?.element));
}
