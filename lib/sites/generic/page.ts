import { identifiersIn, readIdentifier } from '../../papers/identifiers';
import type { RawPaper } from '../../papers/raw';
import { normaliseTitle } from '../../papers/title';
import { linesOf, makeEntry, present, retagged, textOf } from '../dom';
import { readMetas } from '../metas';
import type { Entry } from '../site';
import { namesIn } from './names';
import { referencesLine } from './references';
import { isVolume } from './running-text';
import { couldBeTitle, wordCount } from './shapes';

const metaDoi = ['doi', 'citation_doi', 'dc.identifier', 'dc.identifier.doi', 'prism.doi'];

/** The identifier that the page's own address or its head carries; what was typed into a search is none. */
function ownIdentifier(document: Document, url: URL): string | undefined {
  const address = new URL(url.href);
  for (const name of ['q', 'query', 'term', 'text', 'search', 'url', 'u']) address.searchParams.delete(name);
  const named = [...document.querySelectorAll('meta[name]')]
    .filter((meta) => metaDoi.includes((meta.getAttribute('name') ?? '').toLowerCase()))
    .map((meta) => readIdentifier(meta.getAttribute('content') ?? ''));
  return readIdentifier(address.href)?.key ?? named.find((found) => found?.kind === 'doi')?.key;
}

/** Whether a page links to several parts of the volume that its address names: then it is the list of them. */
function isContents(document: Document, key: string): boolean {
  const volume = readIdentifier(key);
  if (!volume || !isVolume(volume)) return false;
  const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  return new Set(links.filter((href) => href.includes(`${volume.id}_`) || href.includes(`${volume.id}.`))).size > 2;
}

const notTheAbstract =
  /graphical|highlight|teaser|keyword|video|related|reference|button|(?:^|[\s_-])(?:toc|links?|tabs?|nav\w*)(?:$|[\s_-])/i;
const cut = /(?:…|\.\.\.)\W*$/;

/** What stands before an abstract, in the languages of many journals. */
const label =
  /^[[【(]?\s*(?:abstract|summary|resumen|resumo|résumé|riassunto|zusammenfassung|аннотация|摘\s*要|要\s*旨|抄\s*録|초\s*록)(?!\p{L})[\s.:：—\]】)-]*/iu;

/** Length as a reader feels it: a sign of a script without spaces says as much as three letters. */
const weightOf = (text: string): number => text.length + 2 * (text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0);

/** The longest paragraph of a block that holds a paper's title and its authors as well. */
const longestParagraph = (element: Element): string =>
  [...element.querySelectorAll('p')]
    .map((part) => textOf(part))
    .reduce((best, text) => (text.length > best.length ? text : best), '');

/** Text of the element that is marked as the abstract; one that begins with its heading is trusted most. */
function markedAbstract(document: Document): string {
  let best = '';
  for (const element of document.querySelectorAll(
    '[class*="abstract" i], [id*="abstract" i], [itemprop="abstract"], [role="doc-abstract"]',
  )) {
    if (
      notTheAbstract.test(
        `${element.getAttribute('class')} ${element.id} ${element.parentElement?.getAttribute('class')}`,
      )
    )
      continue;
    const whole = textOf(element);
    const heading = textOf(element.querySelector('h1'));
    const holdsTitle = heading !== '' && !label.test(heading);
    const text = holdsTitle ? longestParagraph(element) : textOf(element, 'h1, h2, h3, h4, h5, h6, button');
    if (weightOf(text) < 150 || text.length > 9000 || cut.test(text)) continue;
    if (label.test(whole)) return text.replace(label, '');
    best ||= text;
  }
  return best;
}

/** How the line after an abstract begins. */
const afterAbstract =
  /^(?:key ?words|index terms|关键词|關鍵詞|关键字|キーワード|palabras clave|palavras-chave|mots[- ]clés|schlüsselwörter)/i;

const sectionOfAbstract =
  /^(?:background|objectives?|aims?|purpose|context|design|setting|participants|interventions?|methods?(?: and \w+)?|results?|findings|conclusions?|interpretation|significance|importance|main outcome.*)\W*$/i;

/**
 * What is printed under the one line `Abstract`, or the first where the page is known to be about one paper: its paragraphs up
 * to the next short line that is no heading of an abstract.
 */
function printedAbstract(lines: readonly string[], isOnePaper = false): string {
  const starts = lines
    .flatMap((line, at) => (label.test(line) ? [at] : []))
    .filter((at) => {
      const own = (lines[at] ?? '').replace(label, '');
      const next = own || (lines[at + 1] ?? '');
      return weightOf(next) > 150 || sectionOfAbstract.test(next);
    });
  const [start] = starts;
  if (start === undefined || (starts.length > 1 && !isOnePaper)) return '';
  const parts = [(lines[start] ?? '').replace(label, '')];
  for (const line of lines.slice(start + 1, start + 15)) {
    if (weightOf(line) < 80 && !sectionOfAbstract.test(line)) break;
    if (afterAbstract.test(line)) break;
    parts.push(line);
  }
  const text = parts.join(' ').trim();
  return weightOf(text) > 150 && !cut.test(text) ? text : '';
}

/** Sections that articles have, whatever their field; a page with all three before its references is an article. */
const sections = [
  /^[\d.\s]*introduction$/i,
  /^[\d.\s]*(?:(?:materials and )?methods?|methodology|related work|experiments|evaluation|(?:results|findings)(?: and discussion)?)$/i,
  /^[\d.\s]*(?:discussion|conclusions?|(?:discussion|summary) and conclusions?)$/i,
];

/** The article that a page prints in full, without metas, an identifier or a marked abstract. */
function readFullText(document: Document, lines: readonly string[]): RawPaper | undefined {
  const end = lines.findIndex((line, at) => at > 10 && referencesLine.test(line));
  const before = lines.slice(0, Math.max(end, 0));
  const isArticle = sections.every((section) => before.some((line) => section.test(line)));
  const isLong = before.reduce((sum, line) => sum + line.length, 0) > 10_000;
  return isArticle && isLong ? { title: shownTitle(document), ids: [], abstract: printedAbstract(lines) } : undefined;
}

/** Words of the paragraphs around a paper that are none of its own. */
const notProse =
  /cookie|javascript|subscri|sign in|log in|copyright|©|all rights reserved|licen[sc]e|newsletter|privacy|permission|supported by|@\w|department of|universit\w+ of/i;

/** The first long paragraph below the title, where the page shows no article that it could be the start of. */
function leadingProse(lines: readonly string[], title: string): string {
  const wanted = normaliseTitle(title);
  const at = lines.findIndex((line) => line.length < 600 && normaliseTitle(line) === wanted);
  const printed = [referencesLine, ...sections].filter((section) => lines.some((line) => section.test(line)));
  if (at < 0 || printed.length > 1) return '';
  const text = lines.slice(at + 1, at + 60).find((line) => line.length > 400 && line.length < 5000) ?? '';
  return notProse.test(text) || cut.test(text) ? '' : text;
}

/** The line that the page is named after: its title, without the site's name before or behind it. */
function namedLine(document: Document, lines: readonly string[]): string {
  const name = document.title.replace(/\s+/g, ' ');
  const heading = textOf(document.querySelector('h1'));
  const named = lines.filter((line) => couldBeTitle(line) && wordCount(line) >= 3 && name.includes(line));
  return named.sort((a, b) => b.length - a.length)[0] ?? (wordCount(heading) >= 3 ? heading : '');
}

/** The paper of a page that has neither metas nor a telling address, but one abstract and one identifier before its references. */
function readUnmarked(document: Document, lines: readonly string[]): RawPaper | undefined {
  const title = namedLine(document, lines);
  const at = lines.findIndex((line) => line === title);
  const below = at < 0 ? lines : lines.slice(at);
  const abstract = printedAbstract(below);
  const authors = at < 0 ? [] : namesIn(lines[at + 1] ?? '');
  const isNamed = at >= 0 && at < 10 && authors.length > 0 && wordCount(title) >= 4;
  const prose = !abstract && isNamed ? leadingProse(lines, title) : '';
  if (!title || !(abstract || prose)) return undefined;
  const end = below.findIndex((line) => referencesLine.test(line));
  const ids = [...lines.slice(Math.max(at - 8, 0), Math.max(at, 0)), ...below.slice(0, end < 0 ? below.length : end)]
    .filter((line) => line.length < 400)
    .flatMap(identifiersIn);
  const [first] = ids;
  if (!first) return abstract && authors.length > 0 && at < 40 ? { title, ids: [], abstract, authors } : undefined;
  if (new Set(ids.filter(({ kind }) => kind === first.kind).map(({ key }) => key)).size > 1) return undefined;
  return { title, ids: ids.map(({ key }) => key), abstract: abstract || prose, ...present({ authors }) };
}

const elsewhere = /reference|related|bib|citedby|comment|footer|reviewer|editor/i;

const shownNames = (element: Element): string[] =>
  namesIn(textOf(element, 'sup, [class*="ref"], [class*="affil"], [class*="note"]'));

/** Names from elements that are marked as authors, outside of references and lists of other papers. */
function markedAuthors(document: Document): string[] {
  const names = new Set<string>();
  for (const element of document.querySelectorAll(
    '[class*="author" i], [class*="personname"], [itemprop="author"], [rel="author"]',
  )) {
    let outer: Element | null = element;
    while (outer && !elsewhere.test(`${outer.getAttribute('class')} ${outer.id}`)) outer = outer.parentElement;
    if (outer || names.size > 500) continue;
    const people = [...element.querySelectorAll('a, button')];
    const linked = people.flatMap(shownNames);
    for (const name of linked.length > 0 ? linked : shownNames(element)) names.add(name);
  }
  return [...names];
}

/** The element that shows a title: the heading that says it, else the text that does, else the first heading. */
function titleElement(document: Document, title: string): Element | undefined {
  const wanted = normaliseTitle(title);
  const headings = [...document.querySelectorAll('h1, h2, h3')].slice(0, 40);
  const same = headings.find((heading) => normaliseTitle(textOf(heading).slice(0, 1000)) === wanted);
  if (same) return same;
  const texts = document.createTreeWalker(document.body, 4);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = (node.nodeValue ?? '').trim();
    const shown = text.length > 15 && text.length < 600 && node.parentElement?.nodeName !== 'SCRIPT';
    if (shown && normaliseTitle(text) === wanted) return node.parentElement ?? undefined;
  }
  return headings[0];
}

const metaContent = (document: Document, name: string): string =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';

/** The title of a page whose address names the paper: its own heading, else what it tells other sites. */
function shownTitle(document: Document): string {
  const heading = textOf(document.querySelector('h1'));
  const given = metaContent(document, 'og:title') || metaContent(document, 'twitter:title') || document.title;
  if (wordCount(heading) > 1 && given.includes(heading)) return heading;
  const lines = document.body ? linesOf(document.body).slice(0, 500) : [];
  if (/^untitled(?: document)?$/i.test(given))
    return lines.find((line) => couldBeTitle(line) && wordCount(line) > 3) ?? '';
  const named = namedLine(document, lines);
  return wordCount(named) > 3 ? named : (given || heading).replace(/\s+[|·]\s+[^|·]{2,40}$/, '');
}

/** An abstract without its label, and without what pages print in one block with it: jumps before it, keywords and addresses behind it. */
function withoutFurniture(abstract: string): string {
  const text = abstract
    .replace(
      /^(?:(?:visual|graphical) abstract\W+|go to (?:section\W*|top\W*)+|top\s+(?=abstract\b)|abstract\b[\s.:—–-]*|summary[.:—–-]+\s*)+/i,
      '',
    )
    .replace(
      /\s*(?:key ?words(?: and phrases)?|index terms|subject (?:headings|areas)|physh|doi|e-?mail|corresponding author|how to cite|cite (?:as|this)|received)\s*[:：].{0,600}$/i,
      '',
    )
    .replace(/\s*(?:©|copyright\b|\(c\) \d{4}).{0,200}$/i, '')
    .replace(/[\s,;(]*\S+@\S+\.\w+\W*$/, '')
    .trim();
  return text.length > 100 ? text : abstract;
}

/** Whether the head names a paper, its authors, and then another: those of a volume. */
function describesSeveral(document: Document): boolean {
  const fields = [...document.querySelectorAll('meta[name]')].flatMap(
    (meta) => /^citation_(title|author)s?$/i.exec(meta.getAttribute('name') ?? '')?.[1]?.toLowerCase() ?? [],
  );
  return /title(?:,author)+,title,author/.test(fields.join(','));
}

/** The paper that the whole page is about, however many others it refers to; undefined where it is about none or several. */
export function readOnePaper(document: Document, url: URL): Entry | undefined {
  if (describesSeveral(document)) return undefined;
  const metas = readMetas(document, url);
  const found = ownIdentifier(document, url);
  const own = found && isContents(document, found) ? undefined : found;
  const known: RawPaper | undefined = metas ?? (own ? { title: shownTitle(document), ids: [] } : undefined);
  const marked = known && markedAbstract(document);
  const lines = marked || !document.body ? [] : linesOf(document.body).slice(0, 5000);
  const paper = known ?? readUnmarked(document, lines) ?? readFullText(document, lines);
  if (!paper?.title) return undefined;
  const given = paper.abstract && paper.abstract.length > 250 && !cut.test(paper.abstract) ? paper.abstract : '';
  const shown = printedAbstract(lines, known !== undefined) || (known ? leadingProse(lines, paper.title) : '');
  const abstract = withoutFurniture(
    marked || given || shown || (cut.test(paper.abstract ?? '') ? '' : (paper.abstract ?? '')),
  );
  const element = titleElement(document, paper.title) ?? document.body;
  const at = lines.findIndex((line) => line === paper.title);
  const below =
    at < 0
      ? []
      : (lines
          .slice(at + 1, at + 4)
          .map(namesIn)
          .find((names) => names.length > 0) ?? []);
  const marks = paper.authors?.length ? paper.authors : markedAuthors(document);
  const authors = marks.length > 0 ? marks : below;
  return makeEntry(element, element, {
    ...paper,
    ids: own ? [...paper.ids, own] : paper.ids,
    ...present({ abstract: retagged(abstract, document.body), authors }),
    urls: { abs: url.href, ...paper.urls },
  });
}
