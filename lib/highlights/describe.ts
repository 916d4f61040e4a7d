import type { Target } from '../papers/records';
import { longestContext } from './find-quote';
import { foldedPlace } from './fold';
import { readableText, spanOf, type TextIndex } from './text-index';

/** The most text that one highlight can hold, in characters. */
export const longestHighlight = 20_000;
/** Letters kept of what stands before and after; doubled as long as the same words stand elsewhere with the same. */
const shortestContext = 192;

/**
 * Describes a selection as a W3C Web Annotation target with a text quote and a text position, to be found again by
 * `anchor`. Gives undefined for a selection without text and for one over `longestHighlight`.
 */
export function describeRange(index: TextIndex, range: Range, source: string): Target | undefined {
  const { raw, folded, at } = index.search;
  const span = trim(raw, spanOf(index, range));
  const exact = readableText(index, span);
  if (exact === '' || exact.length > longestHighlight) return undefined;

  const [first, last] = [foldedPlace(index.search, span.start), foldedPlace(index.search, span.end)];
  let context = shortestContext;
  const isRepeated = () => {
    const whole = folded.slice(Math.max(0, first - context), last + context);
    return folded.indexOf(whole) !== folded.lastIndexOf(whole);
  };
  while (context < longestContext && isRepeated()) context *= 2;
  const before = { start: at[Math.max(0, first - context)] ?? 0, end: span.start };
  const after = { start: span.end, end: (at[Math.min(at.length, last + context) - 1] ?? span.end - 1) + 1 };
  return {
    source,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact,
        prefix: readableText(index, before).slice(-500),
        suffix: readableText(index, after).slice(0, 500),
      },
      { type: 'TextPositionSelector', start: span.start, end: span.end },
    ],
  };
}

function trim(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const part = text.slice(start, end);
  return { start: start + part.length - part.trimStart().length, end: end - part.length + part.trimEnd().length };
}
