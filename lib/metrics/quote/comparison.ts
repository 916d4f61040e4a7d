import type { Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { hasCut } from './coherence';
import { isSaid } from './parts';
import type { Piece } from './piece';

/** Verbs that set what stands before them above what stands behind them, or beside it. */
const comparing = /^(?:outperform|surpass|exceed|beat|match|rival|overtak|outpac)(?:e?s|e?d|ing)?$/;
/** Whether a word is such a verb. */
export const compares = (token: Token | undefined): boolean => comparing.test(token?.lower ?? '');
/** What may stand between such a verb and whom it compares with. */
const compared = /^(?:the|a|an|all|both|even|most|performance|accuracy|quality|results?|that|those|of)$/;
const compareReach = 5;
/** Nouns that say by how much something is better `over` another. */
const gain = /^(?:improvement|gain|increase|reduction|boost|advantage|saving|speed-?up|enrichment|lift|margin)s?$/;

/** Where the words begin that compare with what begins at token `from`: a verb, `compared to`, `better than`; -1 where none do. */
function comparingBefore(tokens: readonly Token[], from: number): number {
  for (let t = from - 1; t >= Math.max(0, from - compareReach); t -= 1) {
    const lower = tokens[t]?.lower ?? '';
    if (comparing.test(lower)) return t;
    const before = tokens[t - 1]?.lower ?? '';
    if (lower === 'than') return t - 1;
    if (lower === 'over' && gain.test(before)) return t - 1;
    if (lower === 'against') return hasCut(tokens, t + 1, from) ? -1 : t;
    if (/^(?:to|with)$/.test(lower) && /^(?:compared|relative|comparable|similar|superior|equivalent)$/.test(before))
      return t - 1;
    if (!compared.test(lower)) return -1;
  }
  return -1;
}

/** How far before a name of a list its verb may stand, in tokens. */
const listReach = 16;

/** The verb that compares with all names of a list, before one that is not the first: `exceeds` for Gull of `exceeds Tern, Auk and Gull by`; -1 where there is none. */
function verbOfList(tokens: readonly Token[], from: number): number {
  if (!/^(?:,|and|or)$/.test(tokens[from - 1]?.lower ?? '')) return -1;
  for (let t = from - 1; t > from - listReach && t >= 0; t -= 1) {
    const token = tokens[t];
    if (compares(token)) return t;
    if (!token || !(/^(?:,|and|or)$/.test(token.lower) || token.glued || isSaid(token))) return -1;
  }
  return -1;
}

/** Pieces with the words that compare with what the first of them names, before the number, or without it where they have no room: a rival by itself reads as who did it. */
export function withComparison(
  tokens: readonly Token[],
  lead: number,
  chosen: readonly Piece[],
  fits: (span: Span) => boolean,
): Piece[] {
  return chosen.flatMap((piece) => {
    const verb = piece.isListed ? verbOfList(tokens, piece.span[0]) : -1;
    if (verb >= 0 && fits([verb, verb + 1])) return [{ ...piece, span: [verb, verb + 1] }, piece];
    const [from, to] = piece.span;
    const isFirst = to <= lead && chosen.every(({ span }) => span[0] >= from);
    const at = isFirst && !compares(tokens[from]) ? comparingBefore(tokens, from) : -1;
    if (at < 0) return [piece];
    /** `gains over Tern, reaching 81%`: whom it gains over is said behind the number, where there is room. */
    const isApart = gain.test(tokens[at]?.lower ?? '') && tokens[to]?.text === ',';
    if (isApart && chosen.length > 1) return [];
    return fits([at, from]) ? [{ ...piece, span: [at, to] }] : chosen.length > 1 ? [] : [piece];
  });
}
