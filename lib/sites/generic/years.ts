import { textOf } from '../dom';
import type { Candidate, Row } from './row';

const year = '(19[5-9]\\d|20[0-4]\\d)';
const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\.?';

/** Forms in which a row prints when its paper came out, the surest first; the year is the first group that matched. */
const forms: readonly RegExp[] = [
  new RegExp(`^\\W*${year}\\W*$`),
  new RegExp(`(?<!\\d)${year}[-/.](?:0?[1-9]|1[0-2])(?:[-/.]\\d{1,2})?(?!\\d)`),
  new RegExp(`\\b${month}(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?,?\\s+${year}(?!\\d)`, 'i'),
  new RegExp(`[([](?:\\p{L}{3,12}\\.?,? ?)?(?:\\d{1,2} )?${year}[a-z]?(?:,[^()]{0,20})?[)\\]]`, 'u'),
  new RegExp(`[,.·|•]\\s*${year}\\s*(?:[.,;·|•(]|$)`),
  new RegExp(`(?<![\\d/.:–-])${year}(?![\\d/–-]|\\.\\d)`),
];

/** Addresses, identifiers and page numbers, whose digits are no years. */
const otherDigits =
  /https?:\S+|\b10\.\d{4,}\/\S+|\barxiv[:\s]*\S+|\b\d{4}\.\d{4,5}\b|\bpp?\.?\s*\d+\s*[-–—]+\s*\d+|\b\d{1,4}\s*[-–—]+\s*\d{4}\b|©\s*\d{4}/gi;

/** The year that a row prints beside its title, outside of its abstract. */
function printedYear(row: Row, title: Candidate): number | undefined {
  const abstracts = row.abstracts
    .map((element) => textOf(element))
    .filter((text) => text.length > 300 && !text.includes(title.text));
  const lines = row.lines
    .slice(0, 30)
    .filter((line) => line.length < 600 && !abstracts.some((text) => text.includes(line)))
    .map((line) => line.replace(title.text, ' ; ').replace(otherDigits, ' '));
  for (const form of forms) {
    for (const line of lines) {
      if (line.length > 250 && form === forms.at(-1)) continue;
      const found = form.exec(line)?.[1];
      if (found && Number(found) <= new Date().getFullYear() + 1) return Number(found);
    }
  }
  return undefined;
}

const levelOf = (heading: Element): number => Number(heading.nodeName.slice(1));

/** The years that the headings above give to what stands under them: `2024`, `Accepted papers 2019`. */
function yearsOfHeadings(root: Element): { heading: Element; year: number | undefined }[] {
  const open: { level: number; year: number | undefined }[] = [];
  return [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => {
    const level = levelOf(heading);
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const text = (heading.textContent ?? '').length < 200 ? textOf(heading) : '';
    const years = [...text.matchAll(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'))].map((match) => Number(match[1]));
    const own = new Set(years).size === 1 ? years[0] : undefined;
    open.push({ level, year: own ?? open.at(-1)?.year });
    return { heading, year: open.at(-1)?.year };
  });
}

/** Tells the year of a row's paper: the one that the row prints, else that of the nearest heading above it. */
export function yearReader(root: Element): (row: Row, title: Candidate) => number | undefined {
  const headings = yearsOfHeadings(root);
  return (row, title) => {
    const printed = printedYear(row, title);
    if (printed !== undefined) return printed;
    let [low, high] = [0, headings.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const heading = headings[middle]?.heading;
      const isAbove =
        heading &&
        heading !== title.element &&
        !heading.contains(title.element) &&
        (heading.compareDocumentPosition(title.element) & 4) !== 0;
      if (isAbove) low = middle + 1;
      else high = middle;
    }
    return headings[low - 1]?.year;
  };
}
