/** What stands before a word: nothing that parts a phrase, a comma or bracket, or the end of a sentence. */
export const gaps = { none: 0, pause: 1, sentence: 2 } as const;

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

const wordKind = 0;
const spaceKind = 1;
const pauseKind = 2;
const stopKind = 3;
const hyphen = 45;

/** What each UTF-16 unit is. Letters of all scripts are word characters; so are joiners and marks, which change nothing when words are compared. */
const kinds = new Uint8Array(0x10000).map((_, code) => {
  if (code > 127)
    return code < 0xc0 || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code < 0x2070) ? spaceKind : wordKind;
  const char = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(char)) return wordKind;
  if (/[.?!]/.test(char)) return stopKind;
  return /[,;:()[\]{}"|]/.test(char) ? pauseKind : spaceKind;
});

/**
 * Calls `visit` for each word of `text` in order with its offsets and the gap before it. A short prefix and its hyphen stay
 * with their word (`pre-training`); all other hyphens part words. Words over 40 characters are passed over.
 */
export function eachWord(text: string, visit: (word: string, start: number, end: number, gap: number) => void): void {
  let gap: number = gaps.sentence;
  let index = 0;
  while (index < text.length) {
    const kind = kinds[text.charCodeAt(index)];
    if (kind !== wordKind) {
      index += 1;
      if (kind === stopKind && !isWordAt(text, index)) gap = gaps.sentence;
      else if (kind === pauseKind && gap === gaps.none) gap = gaps.pause;
      continue;
    }
    const start = index;
    index = endOfWord(text, start);
    if (index < text.length && text.charCodeAt(index) === hyphen && isGlued(text, start, index))
      index = endOfWord(text, index + 1);
    const word = text.slice(start, index);
    if (word === 's' && isPossessive(text, start)) continue;
    if (word.length > longestWord) gap = Math.max(gap, gaps.pause);
    else {
      visit(word, start, index, gap);
      gap = gaps.none;
    }
  }
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && kinds[text.charCodeAt(end)] === wordKind) end += 1;
  return end;
}

/** Past the end there is no word: `charCodeAt` gives `NaN` there, which a table of bytes is slow to answer. */
function isWordAt(text: string, index: number): boolean {
  return index < text.length && kinds[text.charCodeAt(index)] === wordKind;
}

/** A prefix and its hyphen with a word behind it. */
function isGlued(text: string, start: number, end: number): boolean {
  return end - start < 8 && isWordAt(text, end + 1) && glued.has(text.slice(start, end).toLowerCase());
}

/** The `s` of `Parkinson's disease`. */
function isPossessive(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return before === 39 || before === 0x2019;
}

/**
 * One spelling for a word: lower case, no hyphen, singular, and American where British differs (`tumours` is `tumor`,
 * `optimisation` is `optimization`). Not a dictionary form: terms and texts both pass through it, so it only has to be even.
 */
export function normaliseWord(word: string): string {
  const form = singular(word.toLowerCase().replace('-', ''));
  if (form.length < 5) return form;
  return form
    .replace(/our(al|ed|ing)?$/, 'or$1')
    .replace(/is(ation|ing|e|ed|er|able)$/, 'iz$1')
    .replace(/ll(ed|ing)$/, 'l$1')
    .replace('aemi', 'emi')
    .replace('haem', 'hem')
    .replace('paed', 'ped')
    .replace('anaes', 'anes');
}

function singular(form: string): string {
  if (form.length < 4 || !form.endsWith('s')) return form;
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (form.endsWith('sses')) return form.slice(0, -2);
  return /(?:ss|us|is)$/.test(form) ? form : form.slice(0, -1);
}
