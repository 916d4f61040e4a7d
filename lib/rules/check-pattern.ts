import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { longestPiece } from './pieces';

export type PatternCheck = { ok: true } | { ok: false; reason: string };

/** How many ways to share out the text among repeats and alternatives are accepted: two `*` and a choice of six fit. */
const mostWays = 6 * longestPiece ** 2;

/**
 * Whether a person's regular expression is safe to run on every paper of a page, and if not, why, in plain words. It is
 * stricter than need be, so that it never accepts an expression whose time explodes: nothing repeats a group, nothing looks
 * around or back, and the product of all ranges of repetition is bounded. `piecesOf` bounds the text.
 */
export function checkPattern(pattern: string): PatternCheck {
  if (pattern.trim() === '') return refuse('The pattern is empty.');
  let parsed: AST.Pattern;
  try {
    parsed = new RegExpParser({ ecmaVersion: 2022 }).parsePattern(pattern, 0, pattern.length, true);
    new RegExp(pattern, 'iu').test('');
  } catch (error) {
    return refuse(`This is not a regular expression: ${error instanceof Error ? error.message : String(error)}`);
  }
  const reasons: string[] = [];
  let ways = 1;
  visitRegExpAST(parsed, {
    onQuantifierEnter({ element, min, max, raw }) {
      ways *= Math.min(max, longestPiece) - Math.min(min, longestPiece) + 1;
      if (max > 1 && (element.type === 'Group' || element.type === 'CapturingGroup')) {
        reasons.push(`“${raw}” repeats a group. Write the repeats out, or repeat a single character or [set].`);
      }
      if (max !== Number.POSITIVE_INFINITY && max > longestPiece) {
        reasons.push(`“${raw}” repeats more than ${longestPiece} times. Use a smaller number.`);
      }
    },
    onGroupEnter({ alternatives }) {
      ways *= alternatives.length;
    },
    onCapturingGroupEnter({ alternatives }) {
      ways *= alternatives.length;
    },
    onBackreferenceEnter: ({ raw }) => reasons.push(`“${raw}” refers back to a group. Write the text out.`),
    onAssertionEnter({ kind, raw }) {
      if (kind === 'lookahead' || kind === 'lookbehind') reasons.push(`“${raw}” looks around. Add a second condition.`);
    },
  });
  if (reasons[0] !== undefined) return refuse(reasons[0]);
  if (ways > mostWays)
    return refuse(
      'Too many repeats and choices in one pattern. Use at most two of * and +, and short repeats such as .{0,40}.',
    );
  return { ok: true };
}

const refuse = (reason: string): PatternCheck => ({ ok: false, reason });
