import type { Span } from './phrases';
import { sentenceSpans } from './sentence';

/** A sentence, or a part of an overlong one. */
export interface Piece {
  span: Span;
  /** Whether there may be a quantity in it. */
  hasQuantity: boolean;
}

/** Words that may begin or be a quantity without a digit; `one` and `single` only where a unit could follow. */
const quantityIn =
  /\d|\b(?:[Tt](?:wo|hree|en|welve|hir|wen|wice|hrice|ripl)|[Ff](?:our|ive|if|ort)|[Ss](?:ix|even)|[Ee](?:ight|leven)|[Nn]ine|[Zz]ero|(?:[Aa]|[Oo]ne) (?:quarter|third|fifth|tenth)|[Oo]ne in |[Hh]al[fv]|[Dd](?:oubl|ozen)|order|hundred|(?:m|b|tr)illion[ s-]|[Aa] thousand|(?:[Oo]ne|[Ss]ingle) (?:[A-Z]|patient|participant|subject|volunteer|child|woman|man |user|and a half|million|billion|trillion|hundred|thousand|order|second|minute|hour|day|week|month|year|percent))|[a-z]fold/;

/** Sentences are read in pieces of this many characters at most, so that no text takes more than linear time. */
const longest = 1500;
/** No more sentences than this are read of an abstract. */
const mostPieces = 200;

/** Where an overlong sentence is cut: at a space. */
function cutOf(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from + longest);
  return space > from + longest / 2 ? space : from + longest;
}

/** The sentences of a plain text, overlong ones in pieces. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [start, end] of sentenceSpans(text)) {
    for (let from = start; from < end && pieces.length < mostPieces; ) {
      const to = end - from > longest ? cutOf(text, from) : end;
      pieces.push({ span: [from, to], hasQuantity: quantityIn.test(text.slice(from, to)) });
      from = to;
    }
  }
  return pieces;
}
