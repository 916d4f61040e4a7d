/** What separates two words: nothing a phrase could not cross, a comma or bracket, or the end of a sentence. */
export type Gap = 'space' | 'break' | 'sentence';

const longestWord = 40;
const glued = new Set([
  'pre',
  'multi',
  'non',
  'co',
  'semi',
  'auto',
  'bio',
  'micro',
  'nano',
  'neuro',
  'electro',
  'hyper',
]);

/**
 * Calls `visit` for each word of `text` in order with its offsets, the gap before it, and the raw word. A short prefix and
 * its hyphen stay with their word (`pre-training`), all other hyphens part words. Words over 40 characters are passed over.
 */
export function eachWord(text: string, visit: (word: string, start: number, end: number, gap: Gap) => void): void {
  let gap: Gap = 'sentence';
  let index = 0;
  while (index < text.length) {
    const kind = kindOf(text, index);
    if (kind !== 'word') {
      if (kind === 'sentence' || (kind === 'break' && gap === 'space')) gap = kind;
      index += 1;
      continue;
    }
    const start = index;
    index = endOfWord(text, index);
    if (text[index] === '-' && index - start <= 7 && kindOf(text, index + 1) === 'word') {
      if (glued.has(text.slice(start, index).toLowerCase())) index = endOfWord(text, index + 1);
    }
    if (index - start > longestWord) gap = 'break';
    else {
      visit(text.slice(start, index), start, index, gap);
      gap = 'space';
    }
    if (text[index] === "'" || text[index] === '’') {
      const next = text[index + 1];
      if (next === 's' && kindOf(text, index + 2) !== 'word') index += 2;
    }
  }
}

function endOfWord(text: string, index: number): number {
  let end = index;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end += 1;
  return end;
}

function isWordCode(code: number): boolean {
  if (code > 127) return code > 0xbf && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x206f);
  return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
}

function kindOf(text: string, index: number): Gap | 'word' {
  const code = text.charCodeAt(index);
  if (isWordCode(code)) return 'word';
  const char = text[index];
  if (char === '.' || char === '?' || char === '!') {
    return /\s/.test(text[index + 1] ?? ' ') ? 'sentence' : 'space';
  }
  return char !== undefined && ',;:()[]{}"“”|\n'.includes(char) ? 'break' : 'space';
}

/**
 * One spelling for a word: lower case, no hyphen, singular, and American where British differs (`tumours` is `tumor`,
 * `optimisation` is `optimization`). Not a dictionary form: both the terms and the text pass through it, so it only has to be even.
 */
export function normaliseWord(word: string): string {
  let form = word.toLowerCase().replace('-', '');
  if (form.length > 3) {
    if (form.endsWith('ies') && form.length > 4) form = `${form.slice(0, -3)}y`;
    else if (form.endsWith('sses')) form = form.slice(0, -2);
    else if (form.endsWith('s') && !/(?:ss|us|is)$/.test(form)) form = form.slice(0, -1);
  }
  if (form.length < 5) return form;
  return form
    .replace(/our(s|al|ed|ing)?$/, 'or$1')
    .replace(/is(ation|ing|e|ed|er|able)$/, 'iz$1')
    .replace(/ll(ed|ing)$/, 'l$1')
    .replace('aemi', 'emi')
    .replace('haem', 'hem')
    .replace('paed', 'ped')
    .replace('anaes', 'anes');
}
