/** The longest stretch of text that a pattern is tried on: `checkPattern` counts on it. */
export const longestPiece = 300;

/**
 * A text cut into sentences, and a long sentence into overlapping pieces of 300 characters. A regular expression is tried on
 * each piece, so its cost grows linearly with the text whatever the pattern costs on one piece.
 */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    if (index < text.length && !endsSentence(text, index)) continue;
    for (let from = start; from < index; from += longestPiece / 2) {
      pieces.push(text.slice(from, Math.min(index, from + longestPiece)));
      if (from + longestPiece >= index) break;
    }
    start = index;
  }
  return pieces;
}

/** A space after a full stop, question mark or exclamation mark, or a line break. */
function endsSentence(text: string, index: number): boolean {
  const char = text.charAt(index);
  return char === '\n' || (char === ' ' && index > 0 && '.?!'.includes(text.charAt(index - 1)));
}
