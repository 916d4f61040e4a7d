import { oneLine } from '../../text/markdown';
import { titleTex } from './tex';

/** A word with a capital inside loses its meaning in lower case: BERT, LoRA, pH, Cu₂O. */
const innerCapital = /^[^\p{L}]*\p{L}[\p{L}\p{N}.\u2070-\u209c]*\p{Lu}|\p{Lu}\p{N}/u;
const oneCapital = /^\p{Lu}$/u;
const words = /[\p{L}\p{N}.’'\u2070-\u209c]+/gu;

/** Words that titles in capitals write small all the same. */
const smallWords = new Set(
  (
    'a an the of in on at by to for and or nor but as is are be its it we our vs via per if so no not do does can de la le et al ' +
    'with from into onto over under upon between among through across against without within beyond towards toward using about after before during than that when'
  ).split(' '),
);

/** Whether words of a title are written small that could have a capital: then a capital is meant, and not the style of the journal. */
function isSentenceCase(title: string): boolean {
  const telling = [...title.matchAll(words)]
    .filter(({ index }) => index > 0 && !/[-–]$|[:?!] $/.test(title.slice(Math.max(0, index - 2), index)))
    .map(([word]) => word)
    .filter((word) => /^\p{L}{2}/u.test(word) && !innerCapital.test(word) && !smallWords.has(word));
  const small = telling.filter((word) => /^\p{Ll}/u.test(word)).length;
  return small > 0 && small >= telling.length / 4;
}

/** Braces that BibTeX cannot take for an accent of its own: it looks for a backslash right behind the first one. */
const held = (tex: string): string => (tex.startsWith('\\') || tex.startsWith('{\\') ? `{{${tex}}}` : `{${tex}}`);

/** A title for BibTeX: formulas as mathematics, words whose capitals matter held in braces, all else by `texOf`. */
export function bibTitle(given: string, texOf: (text: string) => string): string {
  const title = oneLine(given);
  const sentence = isSentenceCase(title);
  let first = true;
  const matters = (word: string): boolean => {
    const begins = first;
    first = false;
    if (innerCapital.test(word)) return true;
    if (oneCapital.test(word)) return !begins && (sentence || !/^[AI]$/.test(word));
    return sentence && !begins && /^\p{Lu}/u.test(word);
  };
  const plain = (text: string): string =>
    text
      .split(/([\p{L}\p{M}\p{N}.’'\u2070-\u209c]+)/u)
      .map((piece, index) => {
        if (index % 2 === 0) return texOf(piece);
        const tex = texOf(piece);
        return matters(piece) ? held(tex.replace(/\{(\$[^$]*\$)\}/g, '$1')) : tex;
      })
      .join('');
  return titleTex(title, plain);
}
