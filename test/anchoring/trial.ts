import type { Span } from '../../lib/highlights/surroundings';
import type { Random } from './random';

/**
 * What became of a quote: `same` letters and words, `slightly` up to a tenth of its characters changed, or more; `turned` says
 * something else.
 */
export type Fate = 'same' | 'slightly' | 'greatly' | 'turned' | 'gone';

/** A quote of the old text, and where its words are in the new one, if any are left. */
export interface Trial {
  quote: Span;
  place: Span | undefined;
  fate: Fate;
}

export type Verdict = 'right' | 'wrong' | 'missed';

/** Random quotes of 3 to 60 words. */
export function randomQuotes(text: string, count: number, random: Random): Span[] {
  const words = [...text.matchAll(/\S+/g)];
  if (words.length < 3) return [];
  return Array.from({ length: count }, () => {
    const length = Math.min(random.between(3, 60), words.length);
    const first = random.between(0, words.length - length);
    const last = words[first + length - 1];
    return { start: words[first]?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
  });
}

/** What each quote has become, by the places that the changes carried along. */
export function trialsOf(before: string, after: string, origins: readonly number[], quotes: readonly Span[]): Trial[] {
  const bounds = quotes.map(() => ({ start: Number.POSITIVE_INFINITY, end: -1 }));
  origins.forEach((origin, at) => {
    if (origin < 0 || /\s/.test(after[at] ?? ' ')) return;
    quotes.forEach((quote, which) => {
      const bound = bounds[which];
      if (!bound || origin < quote.start || origin >= quote.end) return;
      bound.start = Math.min(bound.start, at);
      bound.end = at + 1;
    });
  });
  return quotes.map((quote, which) => {
    const bound = bounds[which];
    const place = bound && bound.end > 0 ? bound : undefined;
    const fate = place ? fateOf(before.slice(quote.start, quote.end), after.slice(place.start, place.end)) : 'gone';
    return { quote, place, fate };
  });
}

const readable = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();
const plain = (text: string, { start, end }: Span) => readable(text.slice(start, end));

function fateOf(before: string, after: string): Fate {
  const [was, is] = [readable(before), readable(after)];
  if (was === is) return 'same';
  if (!hasNamesOf(before, is) || !hasNamesOf(after, was)) return 'turned';
  return distance(was, is) <= was.length / 10 ? 'slightly' : 'greatly';
}

/** Whether what a text names, counts or denies stands in another, too. */
function hasNamesOf(text: string, other: string): boolean {
  const names = text.match(/[\p{L}\p{N}]*[\p{Lu}\p{N}][\p{L}\p{N}]*|\bnot\b/gu) ?? [];
  return names.every((name) => other.includes(name.toLowerCase()));
}

/** Levenshtein's distance, by Wagner and Fischer. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const replaced = (row[j] ?? 0) + (one[i] === other[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/**
 * Judges a place that was found. A quote that is still there word for word must be found to the letter. Of one that
 * changed slightly, what was found and what is there must share four fifths of all they cover. Of one that changed
 * greatly, which may have a new paragraph in its middle, most of what was found must be of the quote. Any place for a
 * quote that is gone, or that says something else now, is wrong.
 */
export function judge({ place, fate }: Trial, found: Span | undefined, text: string): Verdict {
  if (!found) return 'missed';
  if (!place) return 'wrong';
  const both = Math.max(0, Math.min(place.end, found.end) - Math.max(place.start, found.start));
  const either = Math.max(place.end, found.end) - Math.min(place.start, found.start);
  const isRight = {
    same: () => both > 0 && plain(text, place) === plain(text, found),
    slightly: () => both >= 0.8 * either,
    greatly: () => both >= 0.5 * (found.end - found.start),
    turned: () => false,
    gone: () => false,
  };
  return isRight[fate]() ? 'right' : 'wrong';
}
