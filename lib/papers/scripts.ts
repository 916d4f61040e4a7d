const plain = '0123456789+-=()n';
const tables = { '^': '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ', _: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ' } as const;

export type ScriptMark = keyof typeof tables;

/** Text set high (`^`) or low (`_`) in characters of its own; undefined where one of its characters has none. */
export function scriptCharacters(mark: ScriptMark, body: string): string | undefined {
  const letters = [...body.replace(/[−–‐‑]/g, '-')].map((letter) => tables[mark][plain.indexOf(letter)]);
  return body && letters.every(Boolean) ? letters.join('') : undefined;
}

const marksOnly = /^(?:[\s,;.*†‡§¶‖∗#✉|]|\[[^\]]*\])*$/;
/** What a reference mark may look like, alone or in a list: `3`, `a`, `1,2`, `4–6*`. */
const bare = /^(?:\d{1,3}|\p{L})(?:\s?[,–-]\s?(?:\d{1,3}|\p{L}|\*))*[\s,;*†‡§¶]*$/u;
const single = /^(?:\d+|\p{L})$/u;

const number = /(?:(?<![\p{L}\d.,]|\p{L}-)|\d\s?x)\d+(?:[.,]\d+)*$/u;
const year = /(?<!\d)(?:19|20)\d\d$/;
const variable = /(?<!\p{L})\p{L}$/u;
const squared =
  /(?<!\p{L})(?:[cdknpμµ]?m|ft|yd|px|Å|sec|[kMGT]?eV|[kMG]?pc|a?sin|a?cos|a?tan|log|ln)$|\((?:\d+(?:\.\d+)?|(?<!\p{L})\p{L}(?!\p{L})|[\s+−–=×·*/^-])+\)$/u;
const element = /^[B-Z][a-z]?(?![\p{L}])/u;

/** Whether a bare number or letter set high refers to a note: it does after a word, not after a number, a variable or a unit. */
function isReference(before: string, body: string, after: string): boolean {
  if (!bare.test(body)) return false;
  if (!single.test(body)) return true;
  if (/^10$|[\s×·]10$/.test(before.trimEnd()) && /\d/.test(body)) return false;
  if (number.test(before)) return year.test(before) || /^[abce-h]$/.test(body);
  if (variable.test(before) || (squared.test(before) && /^[2-9]$/.test(body))) return false;
  const isIsotope = /(?:^|[^\p{L}\p{N}.])$/u.test(before) && /\d/.test(body) && element.test(after);
  const isWithin =
    /\p{L}$/u.test(before) && (/^\p{L}/u.test(after) || (after.startsWith(':') && /^\S{1,20}$/.test(before)));
  return !isIsotope && !isWithin;
}

/**
 * What a superscript says between two texts: `10` and `-4` are `10⁻⁴`, what has no characters of its own stands in braces
 * (`^{-/-}`), endings and signs of names stay on the line (`5th`, `™`), and the mark of a reference or footnote says nothing.
 */
export function superscript(whole: string, raised: string, after = ''): string {
  const before = whole.slice(-40).replace(/(?:[₀-₎ₙ]+|_\{[^{}]*\})$/, '');
  const body = raised.trim();
  if (body === '*' && variable.test(before)) return body;
  if (/^(?:TM|SM)$/.test(body)) return body === 'TM' ? '™' : '℠';
  if (/^[o0∘°]$/i.test(body) && /^\s?[CF](?!\p{L})/u.test(after)) return '°';
  if (/^(?:st|nd|rd|th|er|re|ème|o|e)$/.test(body) && /(?:\d|(?<!\p{L})[ijknN])$/u.test(before)) return body;
  if (/^[®™©′″'"°]+$/.test(body)) return body;
  if (marksOnly.test(body) || isReference(before, body, after)) return '';
  return scriptCharacters('^', body) ?? `^{${body}}`;
}

/** What a subscript says after a text: `CO₂`, `V_{max}`; `PM2.5`, as there is no lowered point. */
export function subscript(before: string, lowered: string): string {
  const body = lowered.trim();
  if (!body || !/\S$/.test(before) || /^\d+[.,]\d+$/.test(body)) return body;
  return scriptCharacters('_', body) ?? `_{${body}}`;
}
