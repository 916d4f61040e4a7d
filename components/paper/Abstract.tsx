import type { Badge } from '../../lib/gloss/gloss';

interface Part {
  text: string;
  badge?: Badge;
}

/** Cuts the abstract at the words that metrics were read from; each is found after the one before it. */
export function partsOf(abstract: string, badges: readonly Badge[]): Part[] {
  const places = badges
    .map((badge) => ({ badge, at: abstract.indexOf(badge.span) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const parts: Part[] = [];
  let done = 0;
  for (const { badge, at } of places) {
    if (at < done) continue;
    if (at > done) parts.push({ text: abstract.slice(done, at) });
    parts.push({ text: badge.span, badge });
    done = at + badge.span.length;
  }
  if (done < abstract.length) parts.push({ text: abstract.slice(done) });
  return parts;
}

/** The abstract with its numbers marked. */
export const Abstract = ({ abstract, badges }: { abstract: string; badges: readonly Badge[] }) => (
  <p class="abstract" dir="auto">
    {partsOf(abstract, badges).map(({ text, badge }) => (badge ? <mark title={badge.name}>{text}</mark> : text))}
  </p>
);
