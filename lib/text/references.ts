import { Lexer, type Token, type Tokens } from 'marked';

interface Place {
  start: number;
  end: number;
}

/**
 * A definition of a link (`[name]: address`), or a use of one: `[text][name]`, `[name][]` or `[name]`, of pictures too. Its place is that of
 * the name; in the forms that have none of their own, where one can be put in.
 */
interface Reference extends Place {
  form: 'definition' | 'full' | 'collapsed' | 'shortcut';
  label: string;
  /** Under which it is looked up. */
  key: string;
  target?: string;
}

interface Edit extends Place {
  text: string;
}

/** Names are the same in capitals, and with any white space: https://spec.commonmark.org/0.31.2/#matches */
const keyOf = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase().toLowerCase();

const label = /(?:[^[\]\\]|\\[\s\S])+/.source;
const definition = new RegExp(`^\\s*\\[(${label})\\]:`);
const full = new RegExp(`\\]\\[(${label})\\]$`);
const shortcut = new RegExp(`^!?\\[(${label})\\](?:\\[\\])?$`);
const anyDefinition = new RegExp(`\\[(?!\\^)${label}\\]:`);
const anyLabel = new RegExp(`\\[(${label})\\]`, 'g');

const partsOf = (token: Token): Token[] => {
  if (token.type === 'list') return token.items;
  if (token.type === 'table') return [token.header, ...token.rows].flat().flatMap(({ tokens }) => tokens);
  return ('tokens' in token && token.tokens) || [];
};

/** Where a token of one line stands from a place on; in tables with its upright strokes escaped. */
function placeOfLine(line: string, text: string, from: number): Place | undefined {
  if (text.startsWith(line, from)) return { start: from, end: from + line.length };
  const places = [...new Set([line, line.replaceAll('|', '\\|')])]
    .map((raw) => ({ start: text.indexOf(raw, from), length: raw.length }))
    .filter(({ start }) => start >= 0)
    .map(({ start, length }) => ({ start, end: start + length }));
  return places.toSorted((a, b) => a.start - b.start)[0];
}

/** Where a token stands from a place on, whatever stands before each of its lines in quotes and lists. */
function placeOf(raw: string, text: string, from: number): Place | undefined {
  const whole = placeOfLine(raw, text, from);
  if (whole || !raw.includes('\n')) return whole;
  let place: Place | undefined;
  for (const line of raw.split('\n')) {
    const next = placeOfLine(line.trim(), text, place?.end ?? from);
    if (!next) return undefined;
    place = { start: place?.start ?? next.start, end: next.end };
  }
  return place;
}

const isDefinition = (token: Token): token is Tokens.Def => token.type === 'def';

function definitionAt({ href, title }: Tokens.Def, raw: string, start: number): Reference {
  const [head = '', name = ''] = definition.exec(raw) ?? [];
  const end = start + head.length - 2;
  const target = JSON.stringify([href, title]);
  return { form: 'definition', label: name, key: keyOf(name), start: end - name.length, end, target };
}

/** None where the address stands in the link itself. */
function useAt(raw: string, start: number): Reference[] {
  const end = start + raw.length;
  const [, own] = shortcut.exec(raw) ?? [];
  if (own !== undefined) {
    const form = raw.endsWith('[]') ? 'collapsed' : 'shortcut';
    const at = form === 'collapsed' ? end - 1 : end;
    return [{ form, label: own, key: keyOf(own), start: at, end: at }];
  }
  const [, name] = full.exec(raw) ?? [];
  if (name === undefined) return [];
  return [{ form: 'full', label: name, key: keyOf(name), start: end - 1 - name.length, end: end - 1 }];
}

/** Links of a wiki, `[[name]]`, look like a use in further brackets. */
const isWikiLink = (markdown: string, { start, end }: Place): boolean =>
  markdown.startsWith('[[', start - 1) &&
  markdown.startsWith(']]', end - 1) &&
  !markdown.slice(start, end).includes('][');

/** The definitions and uses in a block of a text, which stands between two places of it. */
function referencesOf(block: Token, markdown: string, start: number, end: number): Reference[] {
  const text = markdown.slice(0, end);
  const found: Reference[] = [];
  let from = start;
  const visit = (token: Token): void => {
    const parts = partsOf(token);
    const isUse = token.type === 'link' || token.type === 'image';
    if (parts.length > 0 && !isUse) {
      parts.forEach(visit);
      return;
    }
    const place = placeOf(token.raw, text, from);
    if (!place) return;
    if (isUse) {
      from = place.start + 1;
      parts.forEach(visit);
    }
    from = place.end;
    const raw = text.slice(place.start, place.end);
    if (isDefinition(token)) found.push(definitionAt(token, raw, place.start));
    else if (isUse && !isWikiLink(markdown, place)) found.push(...useAt(raw, place.start));
  };
  visit(block);
  // Footnotes are told apart in their own way.
  return found.filter(({ key }) => !key.startsWith('^'));
}

/** The definitions and uses in a text. `known` are names that it may use without defining them. */
function referencesIn(markdown: string, known: Iterable<string> = []): Reference[] {
  const lexer = new Lexer();
  for (const key of known) lexer.tokens.links[key] = { href: '#', title: null };
  let start = 0;
  return lexer.lex(markdown).flatMap((block) => {
    const end = start + block.raw.length;
    const found = referencesOf(block, markdown, start, end);
    start = end;
    return found;
  });
}

function edited(markdown: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(markdown.slice(from, start), text);
    from = end;
  }
  return [...parts, markdown.slice(from)].join('');
}

const definitionsIn = (references: readonly Reference[]): Reference[] =>
  references.filter(({ form }) => form === 'definition');

/** Whether a text may define links; almost all do not. */
export const definesLinks = (markdown: string): boolean => anyDefinition.test(markdown);

/** What a text defines, each name by its first definition, which is the one that holds. */
const targetsIn = (markdown: string): ReadonlyMap<string, string> =>
  new Map(
    definitionsIn(referencesIn(markdown))
      .toReversed()
      .map(({ key, target = '' }) => [key, target]),
  );

/** Of some names those that a text has for plain words. */
function plainWords(markdown: string, isAsked: (key: string) => boolean): string[] {
  const words = [...markdown.matchAll(anyLabel)].map(([, label = '']) => keyOf(label)).filter(isAsked);
  return words.length === 0 ? [] : referencesIn(markdown, words).flatMap(({ key }) => (isAsked(key) ? [key] : []));
}

/** The names of links that notes of one file define in different ways, or that one defines and another has for plain words. */
export function clashingNames(notes: readonly string[]): ReadonlySet<string> {
  const own = new Map(notes.filter(definesLinks).map((note) => [note, targetsIn(note)]));
  const targets = new Map<string, string>();
  const clashing = new Set<string>();
  for (const [key, target] of [...own.values()].flatMap((each) => [...each])) {
    if ((targets.get(key) ?? target) !== target) clashing.add(key);
    targets.set(key, target);
  }
  if (targets.size === 0) return clashing;
  for (const note of notes) {
    const isForeign = (key: string): boolean => targets.has(key) && !clashing.has(key) && !own.get(note)?.has(key);
    for (const key of plainWords(note, isForeign)) clashing.add(key);
  }
  return clashing;
}

/** How a name that was told apart ends. So many blanks say that the use had a name of its own, empty brackets, or none. */
const blanks = { definition: ' ', full: ' ', collapsed: '  ', shortcut: '   ' } as const;
const apart = /^([\s\S]+) \(note( {1,3})[A-Za-z0-9]{1,8}\)$/;

/** A note in which links of some names are defined by others, which end in a mark. What is shown of it stays as it is. */
export function tellApart(markdown: string, mark: string, names: ReadonlySet<string>): string {
  if (mark === '' || !definesLinks(markdown)) return markdown;
  const references = referencesIn(markdown);
  // One that ends like ours is marked too, so that one mark can always be taken off.
  const own = definitionsIn(references).filter(({ key, label: name }) => names.has(key) || apart.test(name));
  const keys = new Set(own.map(({ key }) => key));
  const edits = references
    .filter(({ key }) => keys.has(key))
    .map(({ form, label: name, start, end }): Edit => {
      const ending = ` (note${blanks[form]}${mark})`;
      const oneLine = name.replace(/\s*\n[\s>]*/g, ' ');
      if (form === 'shortcut') return { start, end, text: `[${oneLine}${ending}]` };
      return form === 'collapsed' ? { start, end, text: oneLine + ending } : { start: end, end, text: ending };
    });
  return edited(markdown, edits);
}

/** The names in a text that were told apart, and what they were: but for those that would be taken for each other, or for plain words. */
function formerNames(markdown: string): ReadonlyMap<string, string> {
  const former = new Map<string, string>();
  for (const { key, label: name } of definitionsIn(referencesIn(markdown))) {
    const [, before] = apart.exec(name) ?? [];
    if (before !== undefined) former.set(key, keyOf(before));
  }
  const all = [...former.values()];
  const taken = new Set(referencesIn(markdown, all).map(({ key }) => key));
  return new Map([...former].filter(([, key]) => !taken.has(key) && all.indexOf(key) === all.lastIndexOf(key)));
}

/** A note as it was before its links were told apart from those of others. */
export function toldAsBefore(markdown: string): string {
  if (!/ \(note {1,3}[A-Za-z0-9]{1,8}\)\]:/.test(markdown)) return markdown;
  const former = formerNames(markdown);
  const edits = referencesIn(markdown).flatMap(({ form, key, label: name, start, end }): Edit[] => {
    const [, before, spaces] = apart.exec(name) ?? [];
    if (before === undefined || !former.has(key)) return [];
    if (form === 'full' && spaces === blanks.shortcut) return [{ start: start - 1, end: end + 1, text: '' }];
    if (form === 'full' && spaces === blanks.collapsed) return [{ start, end, text: '' }];
    return form === 'definition' || form === 'full' ? [{ start, end, text: before }] : [];
  });
  return edited(markdown, edits);
}
