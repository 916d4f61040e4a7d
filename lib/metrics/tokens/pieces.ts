import type { Span } from './phrases';
import { sentenceSpans } from './sentence';

/** Words that may begin or be a quantity without a digit; `one` and `single` only where a unit could follow. */
const hasQuantity =
  /\d|\b(?:[Tt](?:wo|hree|en|welve|hir|wen|wice|hrice|ripl)|[Ff](?:our|ive|if|ort)|[Ss](?:ix|even)|[Ee](?:ight|leven)|[Nn]ine|[Zz]ero|(?:[Aa]|[Oo]ne) (?:quarter|third|fifth|tenth)|[Oo]ne in |[Hh]al[fv]|[Dd](?:oubl|ozen)|order|hundred|(?:m|b|tr)illion[ s-]|[Aa] thousand|(?:[Oo]ne|[Ss]ingle) (?:[A-Z]|patient|participant|subject|volunteer|child|woman|man |user|and a half|million|billion|trillion|hundred|thousand|order|second|minute|hour|day|week|month|year|percent))|[a-z]fold/;

/** Sentences are read in pieces of this many characters at most, so that no text takes more than linear time. */
const longest = 1500;
/** Nor does it have more sentences with numbers than this. */
const mostSentences = 200;

/** Where an overlong sentence is cut: at a space. */
function cutOf(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from + longest);
  return space > from + longest / 2 ? space : from + longest;
}

/** The sentences of a text that may hold a quantity, overlong ones in pieces. */
export function numberedPieces(text: string): Span[] {
  const pieces: Span[] = [];
  for (const span of sentenceSpans(text)) {
    const end = span[1];
    for (let from = span[0]; from < end && pieces.length < mostSentences; ) {
      const to = end - from > longest ? cutOf(text, from) : end;
      if (hasQuantity.test(text.slice(from, to))) pieces.push([from, to]);
      from = to;
    }
  }
  return pieces;
}
