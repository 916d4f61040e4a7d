import { quoteIn } from '../../papers/names';
import type { Target } from '../../papers/records';

/** From how many characters on a quote is named by its first and last words. */
const longQuote = 200;

const encoded = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

function wordsOf(quote: string): string {
  if (quote.length <= longQuote) return encoded(quote);
  const words = quote.split(' ');
  return `${encoded(words.slice(0, 5).join(' '))},${encoded(words.slice(-5).join(' '))}`;
}

/** The address of a highlight's page, at the words themselves where browsers know how: https://wicg.github.io/scroll-to-text-fragment/ */
export function fragmentAddress(target: Target): string {
  const quote = quoteIn(target)?.exact.replace(/\s+/g, ' ').trim();
  if (!quote) return target.source;
  return `${target.source}${target.source.includes('#') ? '' : '#'}:~:text=${wordsOf(quote)}`;
}
