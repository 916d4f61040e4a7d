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

/** Is told of a word: its offsets, the gap before it, and a hash of its characters. */
type Visit = (start: number, end: number, gap: number, hash: number) => void;

/**
 * Calls `visit` for each word of `text` in order. A short prefix and its hyphen stay with their word (`pre-training`);
 * all other hyphens part words. Words over 40 characters are passed over.
 */
export function eachWord(text: string, visit: Visit): void {
  const { length } = text;
  let gap: number = gaps.sentence;
  for (let index = 0; index < length; index += 1) {
    const start = index;
    let hash = 0;
    let kind: number | undefined = spaceKind;
    for (; index < length; index += 1) {
      const code = text.charCodeAt(index);
      kind = kinds[code];
      if (kind !== wordKind && !(code === hyphen && isGlued(text, start, index))) break;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    if (index - start > longestWord) gap = Math.max(gap, gaps.pause);
    else if (index > start && !isPossessive(text, start, index)) {
      visit(start, index, gap, hash);
      gap = gaps.none;
    }
    if (kind === stopKind && !isWordAt(text, index + 1)) gap = gaps.sentence;
    else if (kind === pauseKind && gap === gaps.none) gap = gaps.pause;
  }
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
function isPossessive(text: string, start: number, end: number): boolean {
  if (end - start > 1 || text[start] !== 's') return false;
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
