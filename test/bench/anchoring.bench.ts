import { fromTextPosition, toTextPosition } from 'dom-anchor-text-quote';
import { findQuote, searchText } from '../../lib/highlights/find-quote';
import { foldText } from '../../lib/highlights/fold';
import { type Anchoring, measure, ourAnchoring, sharesOf } from '../anchoring/measure';
import { abstractsPage, capturedPages, hasCaptures } from '../anchoring/pages';
import { Random } from '../anchoring/random';

/** https://github.com/tilgovi/dom-anchor-text-quote, given the old position as its hint. */
const domAnchorTextQuote: Anchoring = {
  name: 'dom-anchor-text-quote',
  describe(before, quote) {
    const selector = fromTextPosition(before, quote);
    return (after) => toTextPosition(after, selector, { hint: quote.start }) ?? undefined;
  },
};

/** How many of 2,000 quotes are found again on changed pages, and how long 200 highlights take on one of 300 KB. */
export async function run(): Promise<object[]> {
  return [...speed(), ...(hasCaptures ? accuracy() : [])];
}

/** All quotes with our own, and a tenth of them with the other library as well, which takes much longer. */
function accuracy(): object[] {
  const abstracts = abstractsPage();
  const pages = [...capturedPages(), abstracts];
  const rows = (perPage: number, onAbstracts: number, ways: readonly Anchoring[]) =>
    [...measure(pages, (page) => (page === abstracts ? onAbstracts : perPage), ways, 1)].map(([library, tally]) => ({
      bench: 'anchoring',
      library,
      quotes: tally.quotes,
      ...sharesOf(tally),
      counts: tally.counts,
      msPerQuote: tally.milliseconds / tally.quotes,
    }));
  return [...rows(80, 400, [ourAnchoring()]), ...rows(8, 40, [ourAnchoring(), domAnchorTextQuote])];
}

/** Text like a paper's: words of many lengths, in lines. */
function longText(length: number, random: Random): string {
  const words = Array.from({ length: 4000 }, () => {
    const letters = Array.from({ length: random.between(2, 11) }, () => random.pick([...'etaoinshrdlcumwfgypbvk']));
    return letters.join('');
  });
  let text = '';
  while (text.length < length) text += `${random.pick(words)} `;
  return text;
}

function speed(): object[] {
  const random = new Random(1);
  const text = longText(300_000, random);
  const shifted = `${longText(5000, random)}${text}`;
  const changed = text.replace(/\S+/g, (word) => (random.chance(0.05) ? word.split('').reverse().join('') : word));
  const quotes = Array.from({ length: 200 }, () => {
    const start = random.between(500, text.length - 1000);
    const end = start + random.between(20, 400);
    return {
      start,
      exact: text.slice(start, end),
      prefix: text.slice(start - 200, start),
      suffix: text.slice(end, end + 200),
    };
  });
  // What any anchoring has to do at the least: one pass over the text.
  const floor = time(() => foldText(text));
  return Object.entries({ same: text, shifted, changed }).map(([page, now]) => {
    const milliseconds = time(() => {
      const search = searchText(now);
      for (const quote of quotes) findQuote(search, quote, quote.start);
    });
    return {
      bench: 'anchoring 200 highlights in 300 KB',
      page,
      milliseconds,
      ratioToFoldingTheText: milliseconds / floor,
    };
  });
}

/** The median of five runs, in milliseconds. */
function time(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[2] ?? 0;
}
