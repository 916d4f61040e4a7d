const suffixes = /^(?:jr|sr|ii|iii|iv|vi{1,3}|ix)\.?$/i;
const degrees =
  /^(?:m\.?d|ph\.?d|m\.?sc|b\.?sc|m\.?p\.?h|m\.?phil|d\.?phil|m\.?b\.?b\.?s|m\.?b\.?ch\.?b|dr\.?p\.?h|esq|r\.?n|[mb]\.?s\.?n|d\.?n\.?p|frcp[ac]?|frcs|facs|facc|facp|m\.?b\.?a|l\.?l\.?[bm]|d\.?d\.?s|d\.?v\.?m|d\.?sc|pharm\.?d|psy\.?d|ed\.?d|m\.?ed|m\.?eng|b\.?eng|m\.?s|m\.?a|(?:prof\.?\s?)?dr(?:\.?-ing)?|prof)\.?(?: \((?:hons?|cand|candidate)\.?\))?$/i;

/** Whether a word is a suffix that belongs to the name: `Jr.`, `III`. */
export const isSuffix = (word: string): boolean => suffixes.test(word);

/** Whether a word behind a name is a degree, which does not belong to it. */
export const isDegree = (word: string): boolean => degrees.test(word);
