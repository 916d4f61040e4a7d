import { escapeLatex, latexTitle } from '../text/latex';
import { oneLine } from '../text/markdown';

/** A word with a capital inside or a single capital letter loses its meaning in lower case: BERT, LoRA, pH, GPT-4. */
const caseMatters = /^[^\p{L}]*(?:\p{L}+[-.\d]*\p{Lu}|\p{Lu}[\d-]|\p{Lu}(?!\p{L}))/u;

const protectCase = (text: string): string =>
  text
    .split(/(\s+)/)
    .map((word) => (caseMatters.test(word) ? `{${escapeLatex(word)}}` : escapeLatex(word)))
    .join('');

/** A title for BibTeX: formulas kept, everything else escaped, words whose capitals matter held in braces. */
export const bibTitle = (title: string): string => latexTitle(oneLine(title), protectCase);

/** Names joined by `and`; one that BibTeX would take apart wrongly stands in braces. `et al.` becomes `others`. */
export const bibAuthors = (authors: readonly string[]): string =>
  authors
    .map((author) => oneLine(author))
    .filter((author) => author !== '')
    .map((author) => (/^et\.? al\.?$/i.test(author) ? 'others' : bibName(author)))
    .join(' and ');

function bibName(author: string): string {
  const commas = author.split(',').length - 1;
  const organisation = /(^|\s)and(\s|$)|^(the|team)\s|\b(team|group|collaboration|consortium|project)$/i.test(author);
  return organisation || commas > 2 ? `{${escapeLatex(author)}}` : escapeLatex(author);
}
