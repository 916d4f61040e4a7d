import type { Target } from '../papers/records';
import { anchor, anchorText } from './anchor';
import { findQuote } from './find-quote';
import type { Span } from './surroundings';
import { rangeOf, type TextIndex } from './text-index';

/** The page on which highlights are looked for. */
export interface Surface {
  /** Its address. */
  url: string;
  /** The abstract of the paper, as the page's reader found it. */
  abstract?: string | undefined;
}

/**
 * Finds highlights of one paper on a page: by quote and position on pages of the site they were made on, by the quote
 * alone elsewhere, in the abstract first, around which no two sites print the same. Undefined for those not there.
 */
export function placeHighlights(
  index: TextIndex,
  targets: readonly Target[],
  { url, abstract }: Surface,
): (Range | undefined)[] {
  let abstractAt: Span | undefined;
  let isLookedFor = false;
  const inAbstract = (target: Target): Range | undefined => {
    if (!isLookedFor && abstract) abstractAt = findQuote(index.search, { exact: abstract, prefix: '', suffix: '' });
    isLookedFor = true;
    if (!abstractAt) return undefined;
    const { start, end } = abstractAt;
    const found = anchorText(index.search.raw.slice(start, end), target);
    return found && rangeOf(index, { start: start + found.start, end: start + found.end });
  };
  return targets.map((target) =>
    hostOf(target.source) === hostOf(url)
      ? (anchor(index, target) ?? inAbstract(target))
      : (inAbstract(target) ?? anchor(index, withoutPosition(target))),
  );
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

const withoutPosition = ({ source, selector }: Target): Target => ({
  source,
  selector: selector.filter(({ type }) => type !== 'TextPositionSelector'),
});
