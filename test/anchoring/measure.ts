import { anchor } from '../../lib/highlights/anchor';
import { describeRange } from '../../lib/highlights/describe';
import type { Span } from '../../lib/highlights/surroundings';
import { indexText, rangeOf, spanOf } from '../../lib/highlights/text-index';
import { changePage, usualChanges } from './change-page';
import type { TestPage } from './pages';
import { Random } from './random';
import { type Fate, judge, randomQuotes, trialsOf, type Verdict } from './trial';

/** A way to find quotes again: prepared on the old page, then asked on the new one. */
export interface Anchoring {
  name: string;
  /** Gives, for a quote of the old page, what finds it on the new one. */
  describe(before: Element, quote: Span): (after: Element) => Span | undefined;
}

export interface Tally {
  counts: Record<Fate, Record<Verdict, number>>;
  quotes: number;
  milliseconds: number;
}

const none = (): Record<Verdict, number> => ({ right: 0, wrong: 0, missed: 0 });

/** Our own, with one text index for each page, as a page has it. */
export function ourAnchoring(): Anchoring {
  const indexes = new WeakMap<Element, ReturnType<typeof indexText>>();
  const indexOf = (root: Element) => {
    const index = indexes.get(root) ?? indexText(root);
    indexes.set(root, index);
    return index;
  };
  return {
    name: 'papergloss',
    describe(before, quote) {
      const range = rangeOf(indexOf(before), quote);
      const target = range && describeRange(indexOf(before), range, 'https://example.org/');
      return (after) => {
        const found = target && anchor(indexOf(after), target);
        return found && spanOf(indexOf(after), found);
      };
    },
  };
}

/** Changes each page and looks for random quotes of it, with every one of the ways given. */
export function measure(
  pages: readonly TestPage[],
  quotesOn: (page: TestPage) => number,
  ways: readonly Anchoring[],
  seed: number,
): Map<string, Tally> {
  const random = new Random(seed);
  const tallies = new Map<string, Tally>();
  for (const page of pages) {
    const [before, after] = [page.open(), page.open()];
    const origins = changePage(after, usualChanges, random);
    const [oldText, newText] = [indexText(before).search.raw, indexText(after).search.raw];
    const trials = trialsOf(oldText, newText, origins, randomQuotes(oldText, quotesOn(page), random));
    for (const way of ways) {
      const tally = tallies.get(way.name) ?? {
        counts: { same: none(), slightly: none(), greatly: none(), turned: none(), gone: none() },
        quotes: 0,
        milliseconds: 0,
      };
      tallies.set(way.name, tally);
      const finders = trials.map(({ quote }) => way.describe(before, quote));
      const start = performance.now();
      const found = finders.map((find) => find(after));
      tally.milliseconds += performance.now() - start;
      trials.forEach((trial, at) => {
        tally.counts[trial.fate][judge(trial, found[at], newText)]++;
        tally.quotes++;
      });
    }
  }
  return tallies;
}

/** The shares that the issue asks for: of quotes that are as they were, of those changed a little, and wrong ones of all. */
export function sharesOf({ counts, quotes }: Tally): { same: number; slightly: number; wrong: number } {
  const share = ({ right, wrong, missed }: Record<Verdict, number>) => right / (right + wrong + missed);
  const wrong = Object.values(counts).reduce((sum, verdicts) => sum + verdicts.wrong, 0);
  return { same: share(counts.same), slightly: share(counts.slightly), wrong: wrong / quotes };
}
