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

const [wordKind, spaceKind, pauseKind, stopKind] = [0, 1, 2, 3];
const kinds = new Uint8Array(128).map((_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(char)) return wordKind;
  if (/[.?!]/.test(char)) return stopKind;
  return /[,;:()[\]{}"|]/.test(char) ? pauseKind : spaceKind;
});

/** Letters of all scripts are word characters; so are joiners and marks, which change nothing in a comparison of words. */
function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < 128) return kinds[code] ?? spaceKind;
  return code < 0xc0 || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code < 0x2070) ? spaceKind : wordKind;
}

/**
 * Calls `visit` for each word of `text` in order with its offsets and the gap before it. A short prefix and its hyphen stay
 * with their word (`pre-training`); all other hyphens part words. Words over 40 characters are passed over.
 */
export function eachWord(text: string, visit: (word: string, start: number, end: number, gap: number) => void): void {
  let gap: number = gaps.sentence;
  let index = 0;
  while (index < text.length) {
    const kind = kindAt(text, index);
    if (kind !== wordKind) {
      if (kind === stopKind && !(kindAt(text, index + 1) === wordKind)) gap = gaps.sentence;
      else if (kind === pauseKind && gap === gaps.none) gap = gaps.pause;
      index += 1;
      continue;
    }
    const start = index;
    index = endOfWord(text, index);
    if (text.charCodeAt(index) === 45 && index - start < 8 && kindAt(text, index + 1) === wordKind) {
      if (glued.has(text.slice(start, index).toLowerCase())) index = endOfWord(text, index + 1);
    }
    if (index - start > longestWord) gap = Math.max(gap, gaps.pause);
    else {
      visit(text.slice(start, index), start, index, gap);
      gap = gaps.none;
    }
    index = afterPossessive(text, index);
  }
}

function endOfWord(text: string, index: number): number {
  let end = index;
  while (end < text.length && kindAt(text, end) === wordKind) end += 1;
  return end;
}

/** Past the `'s` of `Parkinson's disease`. */
function afterPossessive(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if ((code !== 39 && code !== 0x2019) || text[index + 1] !== 's') return index;
  return kindAt(text, index + 2) === wordKind ? index : index + 2;
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
