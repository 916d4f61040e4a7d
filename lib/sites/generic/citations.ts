import { namesIn } from './names';
import type { Candidate, Row } from './row';
import { couldBeTitle, venueWords, withoutLead, wordCount } from './shapes';

/** The names before a citation's year or title: `Doe, Jane; Roe, J. (2017). `, `Jane Doe and John Roe, “`. */
const bylineOf = (text: string): string =>
  /^([^“„«"()]{3,600}?)[\s,.]*(?:[“„«"]|\((?:\p{L}{3,9} )?(?:19|20)\d\d\b|,? (?:19|20)\d\d[.,])/u.exec(text)?.[1] ?? '';

const lastFirst = /^(?:\p{Ll}+ ){0,3}\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, \p{Lu}[\p{L}.'’ -]*$/u;

/** The people whom a citation begins with, in the order of its own names. */
export function citedNames(text: string): string[] {
  const byline = bylineOf(text)
    .replace(/^[^\p{L}]+(?:[a-z] )*/u, '')
    .replace(/[;,]?\s*(?:\bet al\b.*|\beds?\b.*)$/, '');
  const inverted = byline.split(/;\s*(?:and\s|&\s)?/);
  return inverted.every((name) => lastFirst.test(name)) ? inverted : namesIn(byline);
}

/** Whether a text is a citation and not a title. */
export const isCitation = (text: string): boolean => citedNames(text).length > 0;

/** The title that a line prints as a citation: `A. Author, “Title,” Journal` or `Author, B. (2020). Title. Journal`; '' where it is none. */
function printedTitle(line: string): string {
  const quoted = /[“„«"]([^“”„«»"]{8,300}?)[,.]?[”“»"]/.exec(line)?.[1];
  const [byline = '', ...sentences] = line.split(/(?<=[\p{L})?!]{2}|\))[.]\s+|\.:\s+/u);
  const printed =
    namesIn(byline).length > 0 || isCitation(line)
      ? sentences.find((sentence) => wordCount(withoutLead(sentence)) > 2 && namesIn(sentence).length < 2)
      : undefined;
  const text = withoutLead(quoted ?? printed ?? '');
  const isTitle = couldBeTitle(text) && !venueWords.test(text) && !/https?:|10\.\d{4}/.test(text);
  return isTitle && (quoted || wordCount(text) > 2) ? text : '';
}

/** The title of a block that is one citation, from its authors to its year. */
export function titleOfCitation(text: string): string {
  const line = withoutLead(text);
  const isDated = /(?<!\d)(?:19|20)\d\d(?!\d)/.test(line);
  return isDated && (isCitation(line) || namesIn(line.split(/(?<=\p{L}{2})\.\s/u)[0] ?? '').length > 1)
    ? printedTitle(line)
    : '';
}

/** The title within a printed citation. */
export function citedTitle(row: Row): Candidate | undefined {
  const text = row.lines.slice(0, 6).map(printedTitle).find(Boolean);
  return text ? { element: row.element, text } : undefined;
}

/** The title that a citation quotes after its authors; then what the row emphasises is its journal. */
export function quotedTitle(row: Row): Candidate | undefined {
  const [line = ''] = row.lines;
  const byline = bylineOf(line);
  const quoted =
    /^[\s,.]*(?:\(?(?:\p{L}{3,9} )?(?:19|20)\d\d[\w-]*\)?[\s,.:]*)?[“„«"]([^“”„«»"]{8,300}?)[,.]?[”“»"]/u.exec(
      line.slice(byline.length),
    );
  const text = withoutLead(quoted?.[1] ?? '');
  return isCitation(line) && couldBeTitle(text) ? { element: row.element, text } : undefined;
}
