import { quoteIn } from '../papers/names';
import type { Target } from '../papers/records';
import { findQuote, searchText } from './find-quote';
import type { Quote, Span } from './surroundings';
import { rangeOf, type TextIndex } from './text-index';

/**
 * Finds the text of a highlight on a page, also after the page has changed a little around it or in it.
 * Gives undefined when it is not there any more or could be in several places: never a doubtful one.
 */
export function anchor(index: TextIndex, target: Target): Range | undefined {
  const quote = quoteOf(target);
  const position = target.selector.find((selector) => selector.type === 'TextPositionSelector');
  const span = quote && findQuote(index.search, quote, position?.start);
  return span && rangeOf(index, span);
}

/**
 * Finds the text of a highlight in another copy of the text it was made in, such as the abstract at another site.
 * Goes by the quote alone, as positions mean nothing there.
 */
export function anchorText(text: string, target: Target): Span | undefined {
  const quote = quoteOf(target);
  return quote && findQuote(searchText(text), quote);
}

function quoteOf(target: Target): Quote | undefined {
  const quote = quoteIn(target);
  return quote && { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' };
}
