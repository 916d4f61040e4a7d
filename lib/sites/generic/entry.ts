import { type Identifier, readIdentifier } from '../../papers/identifiers';
import type { RawPaper } from '../../papers/raw';
import { makeEntry, present, textOf } from '../dom';
import type { Entry } from '../site';
import { citedNames } from './citations';
import { invertedName, namesIn } from './names';
import type { Candidate, Row } from './row';
import { withoutLead, wordCount } from './shapes';

/** The element's classes and its parent's, after its name, for some pages name elements of their own. */
export const classesAround = (element: Element): string =>
  `${element.nodeName} ${element.getAttribute('class') ?? ''} ${element.parentElement?.getAttribute('class') ?? ''}`;

/** The elements marked as authors that hold no other such element. */
function innermost(row: Row): Element[] {
  const holders = new Set(row.authors);
  for (const element of row.authors) {
    for (let outer = element.parentElement; outer && outer !== row.element.parentElement; outer = outer.parentElement)
      holders.delete(outer);
  }
  return [...holders];
}

/** Where authors work, in an element of its own beside their names. */
const places = '[class*="aff" i], [class*="institution" i]';

/** The name that an item of a list of authors begins with: `Jane Doe, Town College`. */
const firstName = (text: string): string | undefined => {
  const [name = ''] = text.split(/\s*[,(]\s*/);
  return namesIn(name).length === 1 ? name : undefined;
};

/** The texts that hold an author element's names; those that a click on `4 more authors` would show are in the page as well. */
function shownNames(element: Element): string[] {
  const items = [...element.querySelectorAll('li')];
  const hidden = [...element.querySelectorAll('[onclick]')].map(
    (more) => /\?\s*'((?:[^'\\]|\\.)+)'/.exec(more.getAttribute('onclick') ?? '')?.[1]?.replace(/\\/g, '') ?? '',
  );
  const linked = [...element.querySelectorAll('a')].map((link) => textOf(link)).filter((name) => name !== '');
  const beside = linked.length > 0 && items.length === 0 ? namesIn(textOf(element, `a, ${places}`)) : [''];
  if (beside.length === 0 && linked.every((name) => namesIn(name).length === 1)) return linked;
  const texts = (items.length > 0 ? items : [element]).map((item) => textOf(item, places));
  const isInverted = texts.some((text) => /^[^\s,]+,/.test(text));
  if (items.length > 1 && !isInverted) return texts.map((text) => firstName(text) ?? text);
  const [text = ''] = texts;
  return hidden.some(Boolean) && texts.length === 1
    ? [text.replace(/,?\s*(?:and\s*)?\+?\d+ more authors?/, ''), ...hidden]
    : texts;
}

/** The names of a byline that stands in one line with the title and more: `<b>Title</b> <span>Jane Doe, John Roe</span> <span>Venue</span>`. */
function namesWithin(row: Row, title: string): string[] {
  for (const element of row.parts
    .flatMap((part) => [...part.children, ...[...part.children].flatMap((inner) => [...inner.children])])
    .slice(0, 40)) {
    if ((element.textContent ?? '').length > 1500 || !/,|;|\band\b|&/.test(element.textContent ?? '')) continue;
    const text = textOf(element);
    const names = text.includes(title) ? [] : namesIn(text);
    if (names.length > 1) return names;
  }
  return [];
}

/** What a line says before its title where that is names, else what it says without it. */
function besideTitle(line: string, title: string): string {
  const before = line.slice(0, Math.max(line.indexOf(title), 0));
  return namesIn(before.replace(/[\s.,:“„"]+$/, '')).length > 0 ? before : line.replace(title, '');
}

/** The names in the row: those that are marked as authors, else the first line that is a byline. */
export function authorsOf(row: Row, title: string): string[] {
  const texts = innermost(row).flatMap(shownNames);
  const named = texts.filter((text) => text !== title).flatMap((text) => invertedName(text) ?? namesIn(text));
  if (named.length > 0) return [...new Set(named)];
  const printed = citedNames(row.lines.find((line) => line.includes(title)) ?? '', title);
  if (printed.length > 0) return printed;
  const lines = row.lines
    .slice(0, 40)
    .map((line) =>
      withoutLead(besideTitle(line, title)).replace(/^[\s.,:“”"–—|-]+|(?:(?<!\p{Lu})\.|[\s,:“”"]|\[\w+\])+$/gu, ''),
    );
  const bylines = lines.map((line) => ({ line, names: namesIn(line) }));
  const sure = bylines.find(
    ({ line, names }) =>
      names.length > 1 || (names.length === 1 && /\s[-–]\s|^\W*(?:by\b|authors?\b|作者)/i.test(line)),
  );
  const isAlone = ({ line, names }: { line: string; names: string[] }) =>
    names.length === 1 &&
    (names[0] === line.replace(/\s*\([^()]*\)\W*$|[\d*†‡§¶∗]+$/, '') || line.startsWith(`${names[0]}, `)) &&
    wordCount(names[0] ?? '') < 5;
  const first = bylines.slice(0, 6).findIndex(isAlone);
  const after = first < 0 ? 0 : bylines.slice(first).findIndex((byline) => !isAlone(byline));
  const alone = first < 0 ? [] : bylines.slice(first, after < 0 ? undefined : first + after);
  const found = alone.length > 1 ? alone.flatMap(({ names }) => names) : (sure?.names ?? alone[0]?.names ?? []);
  return found.length > 0 ? found : namesWithin(row, title);
}

const cut = /(?:…|\.\.\.)\W*(?:more)?$/i;
const label = /^(?:abstract|summary)\b[\s.:—–-]*/i;

const withoutLabel = (text: string): string => text.replace(label, '');

/** The line that says that it is the abstract, or the one below such a line. */
function labelledAbstract(lines: readonly string[]): string {
  const at = lines.findIndex((line) => /^abstract\s*(?:[.:—–-]|$)/i.test(line));
  if (at < 0) return '';
  const own = withoutLabel(lines[at] ?? '');
  const text = own || (lines[at + 1] ?? '');
  return text.length > 150 && !cut.test(text) ? text : '';
}

/** The abstract, where the row marks one or holds a paragraph that is long enough; texts cut short are none. */
function abstractOf(row: Row, title: Candidate): string {
  for (const element of row.abstracts) {
    if (element !== title.element && element.contains(title.element) && element.nodeName === 'P') continue;
    const text = textOf(element, 'h2, h3, h4, h5, .label');
    const needed = element.nodeName === 'P' && !/abstract/i.test(classesAround(element)) ? 500 : 150;
    if (text.length > needed && !cut.test(text)) return withoutLabel(text);
  }
  return labelledAbstract(row.lines);
}

/** What a list tells of its rows beyond what each shows. */
export interface Readers {
  /** The names where the row itself shows none that look like names. */
  namesOf?: ((row: Row, title: Candidate) => string[]) | undefined;
  yearOf?: ((row: Row, title: Candidate) => number | undefined) | undefined;
  /** The abstract where the row itself calls nothing so. */
  abstractOf?: ((row: Row, title: Candidate) => string) | undefined;
}

/** The entry of a row whose title is known. */
export function entryOf(row: Row, title: Candidate, ids: readonly Identifier[], readers: Readers = {}): Entry {
  const links = row.links.filter(({ element }) => element.contains(title.element) || title.element.contains(element));
  const link =
    links.find(({ text }) => text.includes(title.text)) ??
    links.find(({ address }) => readIdentifier(address)) ??
    links[0];
  const names = authorsOf(row, title.text);
  const paper: RawPaper = {
    title: title.text,
    ids: ids.map(({ key }) => key),
    ...present({
      authors: names.length > 0 ? names : readers.namesOf?.(row, title),
      abstract: abstractOf(row, title) || readers.abstractOf?.(row, title),
      year: readers.yearOf?.(row, title),
    }),
    urls: present({ abs: link?.address, pdf: row.links.find(({ address }) => /pdf/i.test(address))?.address }),
  };
  const holder = row.element.contains(title.element) ? row.element : title.element;
  return makeEntry(holder, title.element, paper);
}
