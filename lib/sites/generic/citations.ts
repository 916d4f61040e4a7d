import { citedPeople } from './cited-people';
import type { Candidate, Row } from './row';
import { couldBeTitle, pagesOfIssue, venueWords, withoutLead, wordCount } from './shapes';

/** A printed citation: its people in the order and the form of its own, and its title. */
interface Citation {
  people: string[];
  title: string;
}

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** What says where a paper came out, in what follows its title. */
const published =
  /\b(?:vol(?:ume)?|pp?|pages?|journal|proceedings|proc|conference|doi|trans(?:actions)?|preprint|letters|review|workshop|symposium|arxiv|in press)\b|^\s*in:?\s/i;

/** What ends a byline, the words of a title follow: a quotation mark, a year, a colon, a full stop, at last a comma. */
const atQuote = /[\s,.:]*(?=[“„«"])/gu;
const atYear =
  /[\s,.]*[([]?\s?(?:\p{L}{3,9} )?(?:19|20)\d\d(?:[a-z]|(?:-\d\d){1,2})?(?:, \p{L}{3,9}\.?(?: \d{1,2})?)?[)\]]?[\s.:,–-]+/gu;
const atColon = /:\s+/gu;
const atStop = /\.\s+/gu;
const atComma = /,\s+/gu;

const quoted = /^(?:[“„]([^“”„]{8,300}?)[,.]?[”“]|"([^"]{8,300}?)[,.]?"|«([^«»]{8,300}?)[,.]?»)/u;

/** Where a question or an exclamation that a title ends with is followed by where it came out. */
function beforeVenue(sentence: string): string {
  for (const { 0: mark, index } of sentence.matchAll(/[?!],?\s+(?=\p{Lu})/gu)) {
    const rest = sentence.slice(index + mark.length);
    if (year.test(rest) || published.test(rest) || wordCount(rest) < 4) return sentence.slice(0, index + 1);
  }
  return sentence;
}

/** The title that a text begins with, up to the end of its sentence. */
function leadingSentence(text: string): string {
  const inQuotes = quoted.exec(text)?.slice(1).find(Boolean);
  if (inQuotes) return inQuotes;
  const [sentence = ''] = text.split(/(?<=[\p{L}\d)\]?!$}”"]{2})(?<!\b(?:vs|cf|St|Dr|No))\.(?:\s+|$)|\.:\s+/u);
  return beforeVenue(sentence);
}

/** The title up to the comma behind which it says where it came out. */
function upToComma(text: string): string {
  for (const { index } of text.matchAll(/,\s+(?=\p{Lu}|in\s)/gu)) {
    const [before, rest] = [text.slice(0, index), text.slice(index + 1)];
    if (wordCount(before) > 2 && (year.test(rest.slice(0, 150)) || published.test(rest))) return before;
  }
  return '';
}

const isTitle = (text: string): boolean =>
  couldBeTitle(text) &&
  !venueWords.test(text) &&
  !/https?:|10\.\d{4}|\((?:19|20)\d\d[\d-]*\)|^&|^\p{Lu}\.[,;]/u.test(text) &&
  !pagesOfIssue.test(text) &&
  citedPeople(text).length < (text.includes(',') ? 1 : 2);

/** A short sentence that ends with a year, and nothing behind it: `. NeurIPS 2020.` */
const comesOut = /^\W*\p{Lu}[^.]{0,100}(?<!\d)(?:19|20)\d\d\W*$/u;

/** Whether the people and what follows leave no doubt: several, or initials, or a year and a place where it came out. */
const isSure = ({ people, title }: Citation, border: RegExp, rest: string): boolean =>
  people.length > 1 ||
  border === atQuote ||
  border === atYear ||
  /\p{Lu}\.|\s\p{Lu}{1,3}$/u.test(people[0] ?? '') ||
  published.test(rest.slice(title.length)) ||
  comesOut.test(rest.slice(title.length));

/** Reads a line as a citation, from its people to its title: `A. Doe, “Title,” Journal`, `Doe, A. (2020). Title. Journal`. */
function citationIn(line: string): Citation | undefined {
  const text = withoutLead(line.slice(0, 3000)).replace(
    /^(?:\^\s*(?:[a-z] )*|\[[^\]]{1,12}\]|[A-Z]?\d{1,3}[.)])\s*/,
    '',
  );
  const isDated = year.test(text);
  for (const border of isDated ? [atQuote, atYear, atColon, atStop, atComma] : [atQuote, atStop]) {
    const places = [...text.slice(0, 1500).matchAll(border)];
    for (const { 0: mark, index } of border === atComma ? places.reverse() : places) {
      const people = citedPeople(text.slice(0, index + Number(mark.startsWith('.'))));
      if (people.length === 0) continue;
      const rest = text.slice(index + mark.length);
      const title = withoutLead(border === atComma ? upToComma(rest) : leadingSentence(rest));
      const isFollowed = people.length > 1 && border !== atComma && comesOut.test(rest.slice(title.length));
      const isWhole = isTitle(title) && (wordCount(title) > 2 || isFollowed || quoted.test(rest));
      if (isWhole && isSure({ people, title }, border, rest)) return { people, title };
    }
  }
  return undefined;
}

/** The people of the line that cites a title, in the order of its own names. */
export function citedNames(line: string, title: string): string[] {
  const citation = citationIn(line);
  return citation?.title.startsWith(title) ? citation.people : [];
}

/** Whether a text is a citation and not a title. */
export const isCitation = (text: string): boolean => year.test(text) && citationIn(text) !== undefined;

/** Whether a text begins as citations do: with names and the start of a title. */
export const beginsAsCitation = (text: string): boolean => citationIn(text) !== undefined;

/** The title of a block that is one citation, from its authors to its year. */
export const titleOfCitation = (text: string): string => (year.test(text) && citationIn(text)?.title) || '';

/** The title within a printed citation. */
export function citedTitle(row: Row): Candidate | undefined {
  const text = row.lines
    .slice(0, 6)
    .map((line) => citationIn(line)?.title)
    .find(Boolean);
  return text ? { element: row.element, text } : undefined;
}

/** The title that a citation quotes after its authors; then what the row emphasises is its journal. */
export function quotedTitle(row: Row): Candidate | undefined {
  const [line = ''] = row.lines;
  const title = /[“„«"]/.test(line) ? citationIn(line)?.title : undefined;
  return title && line.charAt(line.indexOf(title) - 1).match(/[“„«"]/)
    ? { element: row.element, text: title }
    : undefined;
}
