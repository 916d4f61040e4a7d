import { type Identifier, readIdentifier } from '../../../papers/identifiers';
import { makeEntry, textOf } from '../../dom';
import type { Entry } from '../../site';
import { quotedTitle } from '../citations';
import { entryOf } from '../entry';
import { leadsItsBlock } from '../mentions';
import { namesIn } from '../names';
import type { Candidate, Row } from '../row';
import { evidenceOf, holdsSeveral, type PageKind, rowAt } from '../rows';
import { pagesOfIssue, wordCount } from '../shapes';
import { yearReader } from '../years';
import { abstractReader } from './abstracts';
import { areListedPapers, saysPapers } from './bare-titles';
import { bylineReader } from './bylines';
import { candidateGroups, make } from './candidates';
import { exclusiveContainers, type Mark } from './containers';

const sampleSize = 12;

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Whether the titles of a group are links in running text. */
function areWithinText(group: readonly Candidate[]): boolean {
  const links = group.slice(0, sampleSize).filter(({ element }) => element.nodeName === 'A');
  const sample = links.filter(({ element }) => {
    const holder = element.closest('p, li, td, dd, blockquote');
    return holder && (holder.textContent ?? '').length < 4000;
  });
  return (
    sample.length > 0 &&
    sample.filter(({ element, text }) => !leadsItsBlock(element, text)).length > 0.5 * sample.length
  );
}

/** Whether the texts of a group are titles: different ones and not by a number alone, of some words, and no names of people. */
function areTitles(group: readonly Candidate[]): boolean {
  const texts = group.map(({ text }) => text);
  return (
    new Set(texts.map((text) => text.replace(/\d+/g, ''))).size >= 0.7 * texts.length &&
    texts.filter((text) => pagesOfIssue.test(text)).length < 0.5 * texts.length &&
    median(texts.map(wordCount)) >= 4 &&
    median(texts.map(wordCount)) <= 30 &&
    texts.filter((text) => namesIn(text).length > 0).length < 0.6 * texts.length
  );
}

interface FoundRow {
  row: Row;
  ids: Identifier[];
  title: Candidate;
  evidence: number;
}

const linkOf = (row: Row, title: Candidate) =>
  row.links.find(({ element }) => element.contains(title.element) || title.element.contains(element));

/** The identifiers of a row; those that its title links to come alone in their kinds. Undefined where it holds several papers. */
function idsOf(row: Row, title: Candidate): Identifier[] | undefined {
  const own = readIdentifier(linkOf(row, title)?.address ?? '');
  if (own) return [own, ...[...row.linked, ...row.printed].filter(({ kind }) => kind !== own.kind)];
  return holdsSeveral(row.linked) ? undefined : [...row.linked, ...row.printed];
}

/** Characters of text beyond which an element is a part of the page and no row of a list. */
const longestRow = 20_000;

/** The list that a group of titles stands in: where each row begins, and how to read it. */
interface List {
  titles: Candidate[];
  read(title: Candidate): FoundRow | undefined;
}

/** Where the rows of a list begin: with their titles' elements, or with the byline before each, if that is where the list has them. */
function startsOf(rows: readonly Element[]): {
  has(element: Element): boolean;
  before(row: Element): Element | undefined;
} {
  const own = new Set(rows);
  const isByline = (element: Element | null | undefined): element is Element =>
    !!element && !own.has(element) && (element.textContent ?? '').length < 600 && namesIn(textOf(element)).length > 0;
  const [first, last] = [rows[0], rows.at(-1)];
  const isLed =
    rows.length > 2 &&
    /^(?:H\d|P|DT)$/.test(first?.nodeName ?? '') &&
    isByline(first?.previousElementSibling) &&
    !isByline(last?.nextElementSibling);
  const led = new Set(isLed ? rows.map((row) => row.previousElementSibling).filter(isByline) : []);
  return {
    has: (element) => own.has(element) || led.has(element),
    before: (row) =>
      row.previousElementSibling && led.has(row.previousElementSibling) ? row.previousElementSibling : undefined,
  };
}

function listOf(group: Candidate[], root: Element, url: URL, kind: PageKind): List {
  const marks: Mark[] = group.map(({ element, text }) => ({ element, kind: 'title', id: text }));
  const containers = exclusiveContainers(marks, root);
  const containerOf = new Map(
    [...containers].flatMap(([container, held]) => held.slice(0, 1).map(({ element }) => [element, container])),
  );
  const starts = startsOf([...containers.keys()]);
  const known = new Map<Candidate, FoundRow | undefined>();
  const readRow = (title: Candidate): FoundRow | undefined => {
    const container = containerOf.get(title.element);
    if (!container || (container.textContent ?? '').length > longestRow) return undefined;
    const row = rowAt(container, (sibling) => starts.has(sibling), url, starts.before(container));
    const quoted = quotedTitle(row);
    const shown = quoted && !title.text.includes(quoted.text) ? quoted : title;
    const ids = idsOf(row, title);
    return ids && { row, ids, title: shown, evidence: evidenceOf(row, shown, kind) };
  };
  return {
    titles: group.filter(({ element }) => containerOf.has(element)),
    read(title) {
      if (!known.has(title)) known.set(title, readRow(title));
      return known.get(title);
    },
  };
}

/** Whether a title is a link to another site, as in mails and newsletters. */
function leadsAway({ row, title }: FoundRow): boolean {
  const link = linkOf(row, title);
  return link !== undefined && new URL(link.address).host !== row.host;
}

/** What speaks for a list, told from some rows spread over it; 0 where too few of them are papers'. A list of one or two rows needs more. */
function weightOf({ titles, read }: List): number {
  const step = Math.max(1, Math.floor(titles.length / sampleSize));
  const sample = titles.filter((_, at) => at % step === 0).slice(0, sampleSize);
  const rows = sample.map(read);
  const few = rows.every((found) => found && leadsAway(found)) ? 2 : 3;
  const [least, share] = titles.length < 3 ? [few, 1] : [2, 0.6];
  const evidence = rows.map((row) => row?.evidence ?? 0);
  if (evidence.filter((points) => points >= least).length < share * sample.length) return 0;
  const [first] = titles;
  const tag = first?.element.nodeName ?? '';
  const classes = first ? make(first.element) + make(first.element.parentElement) : '';
  const bonus = (/^H\d$/.test(tag) ? 1.3 : tag === 'A' ? 1.2 : 1) * (/title/i.test(classes) ? 1.3 : 1);
  const mean = evidence.reduce((sum, points) => sum + points, 0) / evidence.length;
  return titles.length * mean * bonus * Math.min(median(titles.map(({ text }) => wordCount(text))), 10);
}

/** The rows of a group by the list that they stand in, where a menu and a list of papers are made alike. */
function apart(group: readonly Candidate[]): Candidate[][] {
  const lists = new Map<Element | null, Candidate[]>();
  for (const candidate of group) {
    const list = candidate.element.closest('ul, ol, table, dl, section, article');
    lists.set(list, [...(lists.get(list) ?? []), candidate]);
  }
  return lists.size > 1 ? [...lists.values()].filter((list) => list.length >= 3) : [];
}

const ofPapers = /\b(?:papers|proceedings|posters|publications|preprints)\b/i;
const scholarlyWords =
  /\b(?:papers?|proceedings|accepted|publications?|preprints?|table of contents|journal|volume|issue|conference|workshop|symposium|[a-z]*r?xiv|abstracts|bibliography|论文|論文)\b/i;

const programmeWords =
  /\b(?:programm?e?|schedule|agenda|sessions?|timetable|workshop|symposium|conference|congress|tagung|seminar)\b|プログラム|日程/i;

const isHeadline = ({ element }: Candidate): boolean =>
  element.closest('h1, h2, h3, h4, h5') !== null || /title/i.test(make(element));

/** Rows with evidence, and where most have some, the few others beside them that show more than a title. */
function withOddRows(rows: FoundRow[]): FoundRow[] {
  const sure = rows.filter(({ evidence }) => evidence > 0);
  if (sure.length < 5 || sure.length < 0.8 * rows.length) return sure;
  const parents = new Set(sure.map(({ row }) => row.element.parentElement));
  const namesOf = bylineReader(sure) ?? (() => ['']);
  return rows.filter(
    ({ row, title, evidence }) =>
      evidence > 0 ||
      (parents.has(row.element.parentElement) &&
        row.lines.join(' ').length > title.text.length + 5 &&
        namesOf(row, title).length > 0),
  );
}

/** Takes the rows of a list that no list before it has covered; all or, where that leaves less than half, none. */
function takeFree(list: List, covered: Set<Element>, above: Set<Element>, root: Element): FoundRow[] {
  const outwards = function* (from: Element): Generator<Element> {
    for (let element: Element | null = from; element && element !== root; element = element.parentElement)
      yield element;
  };
  const open = list.titles.filter(({ element }) => ![...outwards(element)].some((outer) => covered.has(outer)));
  if (open.length < 0.5 * list.titles.length) return [];
  const rows = withOddRows(open.map((title) => list.read(title)).filter((row) => row !== undefined));
  const free = rows.filter(({ row }) => !row.parts.some((part) => above.has(part)));
  if (free.length < 0.5 * list.titles.length) return [];
  for (const { row } of free) {
    for (const part of row.parts) covered.add(part);
    for (const outer of outwards(row.element)) above.add(outer);
  }
  return free;
}

/**
 * The papers of lists that name no identifiers: titles that stand alike in at least three rows, where most rows also show
 * authors, files, a citation or an identifier. One or two rows make a list where headings and more evidence say so.
 * `covered` are the elements that the rows take up.
 */
export function readGroups(root: Element, url: URL): { entries: Entry[]; covered: Element[] } {
  const page = `${root.ownerDocument.title} ${textOf(root.querySelector('h1'))} ${url.pathname}`;
  const kind = {
    scholarly: ofPapers.test(page) ? 2 : Number(scholarlyWords.test(page)),
    isProgramme: programmeWords.test(page),
    isListed: [
      root.ownerDocument.title,
      ...[...root.querySelectorAll('h1, h2, h3')].slice(0, 60).map((heading) => textOf(heading)),
    ].some(saysPapers),
  };
  const groups = candidateGroups(root).filter((group) => areTitles(group) && !areWithinText(group));
  const weighed = (group: Candidate[]) => {
    const list = listOf(group, root, url, kind);
    return { list, weight: weightOf(list) };
  };
  const ranked = (lists: Candidate[][]): List[] =>
    lists
      .flatMap((group) => {
        const whole = weighed(group);
        return whole.weight > 0 ? [whole] : apart(group).map(weighed);
      })
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .map(({ list }) => list);
  const long = ranked(groups.filter((group) => group.length >= 3));
  const lists =
    long.length > 0 ? long : ranked(groups.filter((group) => group.length < 3 && group.every(isHeadline)).slice(0, 30));
  const covered = new Set<Element>();
  const above = new Set<Element>();
  const found = lists.flatMap((list) => {
    const rows = takeFree(list, covered, above, root);
    const namesOf = bylineReader(rows);
    const abstractOf = abstractReader(rows);
    return rows.map((one) => ({ ...one, namesOf, abstractOf }));
  });
  found.sort((a, b) => (a.title.element.compareDocumentPosition(b.title.element) & 4 ? -1 : 1));
  const yearOf = yearReader(root);
  const bare = found.length > 0 ? [] : (groups.find((group) => areListedPapers(group, root)) ?? []);
  const entries = found.map(({ row, title, ids, ...readers }) => entryOf(row, title, ids, { ...readers, yearOf }));
  for (const { element, text } of bare) entries.push(makeEntry(element, element, { title: text, ids: [] }));
  return { entries, covered: [...covered, ...bare.map(({ element }) => element)] };
}
