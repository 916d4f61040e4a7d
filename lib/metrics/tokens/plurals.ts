import { setOf } from './phrases';

const irregular = setOf(
  'people men women children mice data criteria species series genera vertices nuclei teeth feet loci phenomena media bacteria larvae corpora spectra vertebrae automata literati',
);
const singular = setOf(
  'news physics mathematics statistics dynamics genetics analysis basis bias less process progress access success focus loss class gas various previous across versus towards always perhaps thus this is was has its as us yes does gets makes gives takes goes comes keeps lets becomes leads yields achieves reaches obtains shows provides requires allows enables improves reduces increases decreases outperforms exceeds remains seems means suggests indicates demonstrates implies corresponds represents confirms supports reveals reflects marks appears occurs exists contains lies rises grows decodes',
);

/** Whether a lower-case word is a plural. */
export const isPlural = (word: string): boolean =>
  irregular.has(word) ||
  (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|ous|'s|’s)$/.test(word) && !singular.has(word));

/** `LLMs`, `APIs`, `GPs`: more than one of what an abbreviation names. */
export const isAbbreviatedPlural = (text: string): boolean => /^\p{L}{0,9}\p{Lu}s$/u.test(text) && text.length > 2;

/** The plural of a lower-case noun; a plural is its own. */
export const pluralOf = (word: string): string =>
  isPlural(word)
    ? word
    : /(?:s|x|ch|sh)$/.test(word)
      ? `${word}es`
      : /[^aeiou]y$/.test(word)
        ? `${word.slice(0, -1)}ies`
        : `${word}s`;
