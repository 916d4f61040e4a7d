import { DomUtils, parseDocument } from 'htmlparser2';
import { readExtra } from '../extra';
import { markdownOfHtml } from '../html-notes';
import { personName } from '../person-name';
import { defineSource, type ImportedPaper } from '../source';

type Element = ReturnType<typeof childrenOf>[number];
type Parent = Parameters<typeof DomUtils.getChildren>[0];

const childrenOf = (parent: Parent) => DomUtils.getChildren(parent).filter(DomUtils.isTag);

const sorted = new WeakMap<Parent, ReadonlyMap<string, Element[]>>();

/** The children of an element by their names, sorted once: each is asked for a dozen of them. */
function named(parent: Parent): ReadonlyMap<string, Element[]> {
  const known = sorted.get(parent);
  if (known) return known;
  const byName = new Map<string, Element[]>();
  for (const child of childrenOf(parent)) {
    const others = byName.get(child.name);
    if (others) others.push(child);
    else byName.set(child.name, [child]);
  }
  sorted.set(parent, byName);
  return byName;
}

/** Children of a name, and of each of them those of the next. */
const along = (parent: Parent, ...[name = '', ...rest]: string[]): Element[] => {
  const found = named(parent).get(name) ?? [];
  return rest.length === 0 ? found : found.flatMap((child) => along(child, ...rest));
};

const textAt = (parent: Parent, ...path: string[]): string => {
  const [found] = along(parent, ...path);
  return found ? DomUtils.textContent(found).trim() : '';
};

/** What an element refers to by address, and what stands in it in its place. */
const referred = (parent: Parent, name: string, byAbout: ReadonlyMap<string, Element>): Element[] =>
  along(parent, name).flatMap((each) => [
    ...childrenOf(each),
    ...[byAbout.get(each.attribs['rdf:resource'] ?? '')].filter((found) => found !== undefined),
  ]);

/** Kinds of items that are no papers but belong to one, or to none. */
const asides = new Set(['attachment', 'note', 'annotation']);

const isItem = (element: Element): boolean => {
  const type = textAt(element, 'z:itemType');
  return type !== '' && !asides.has(type);
};

function paperIn(
  item: Element,
  byAbout: ReadonlyMap<string, Element>,
  lists: readonly string[],
  line: number,
): ImportedPaper {
  const container = referred(item, 'dcterms:isPartOf', byAbout);
  const about = item.attribs['rdf:about'] ?? '';
  const identifiers = [
    ...along(item, 'dc:identifier'),
    ...container.flatMap((part) => along(part, 'dc:identifier')),
  ].map((each) => DomUtils.textContent(each).trim());
  const url = textAt(item, 'dc:identifier', 'dcterms:URI', 'rdf:value') || (/^https?:/.test(about) ? about : '');
  const date = textAt(item, 'dc:date');
  const year = Number(/\d{4}/.exec(date)?.[0]);
  const venue = container.map((part) => textAt(part, 'dc:title')).find(Boolean);
  const added = Date.parse(textAt(item, 'dcterms:dateSubmitted').replace(' ', 'T'));
  const extra = readExtra(textAt(item, 'dc:description'));
  const people = along(item, 'bib:authors', 'rdf:Seq', 'rdf:li', 'foaf:Person');
  return {
    line,
    raw: {
      title: textAt(item, 'dc:title'),
      authors: people.map((person) =>
        personName(
          textAt(person, 'foaf:surname'),
          textAt(person, 'foaf:givenName') || textAt(person, 'foaf:givenname'),
        ),
      ),
      abstract: textAt(item, 'dcterms:abstract'),
      ids: [...identifiers.map((id) => id.replace(/^DOI /, 'doi:')), textAt(item, 'prism:number'), ...extra.ids, url],
      ...(year ? { year } : {}),
      ...(venue ? { venue } : {}),
      ...(/^\d{4}-\d\d/.test(date) ? { published: date } : {}),
      urls: url ? { abs: url } : {},
    },
    tags: along(item, 'dc:subject').map((subject) => DomUtils.textContent(subject).trim()),
    lists,
    notes: [
      ...referred(item, 'dcterms:isReferencedBy', byAbout)
        .filter(({ name }) => name === 'bib:Memo')
        .map((memo) => markdownOfHtml(textAt(memo, 'rdf:value'))),
      extra.markdown,
    ].flatMap((markdown) => (markdown ? [{ markdown }] : [])),
    ...(added > 0 ? { addedAt: added } : {}),
  };
}

/** RDF of Zotero, with its collections as reading lists and its notes. */
export default defineSource({
  id: 'zotero-rdf',
  label: 'Zotero RDF',
  order: 1,
  accepts: ({ text }) => /<rdf:RDF\b/.test(text.slice(0, 2000)) && /xmlns:z=/.test(text.slice(0, 2000)),
  read({ text }) {
    const [root] = childrenOf(parseDocument(text, { xmlMode: true, withStartIndices: true }));
    const nodes = root ? childrenOf(root) : [];
    const byAbout = new Map(nodes.map((node) => [node.attribs['rdf:about'] ?? '', node]));
    const lists = new Map<string, string[]>();
    for (const collection of nodes.filter(({ name }) => name === 'z:Collection'))
      for (const part of along(collection, 'dcterms:hasPart')) {
        const about = part.attribs['rdf:resource'] ?? '';
        lists.set(about, [...(lists.get(about) ?? []), textAt(collection, 'dc:title')]);
      }
    const lineOf = linesOf(text);
    const papers = nodes
      .filter(isItem)
      .map((item) =>
        paperIn(item, byAbout, lists.get(item.attribs['rdf:about'] ?? '') ?? [], lineOf(item.startIndex ?? 0)),
      );
    return { papers, problems: [] };
  },
});

/** Tells the line of a place in a text; places are asked for in their order. */
function linesOf(text: string): (place: number) => number {
  let line = 1;
  let at = 0;
  return (place) => {
    for (; at < place; at += 1) if (text[at] === '\n') line += 1;
    return line;
  };
}
