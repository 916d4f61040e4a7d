import { Lexer, type Token, type Tokens } from 'marked';

/** A definition of a link (`[name]: address`), or a use of one: `[text][name]`, `[name][]` or `[name]`, of pictures too. */
interface Reference {
  form: 'definition' | 'full' | 'collapsed' | 'shortcut';
  label: string;
  /** Under which it is looked up. */
  key: string;
  /** Where its label stands; where one can be put in, in the forms that have none of their own. */
  start: number;
  end: number;
  target?: string;
}

interface Edit {
  start: number;
  end: number;
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

/** Where the lines of a token stand from a place on, whatever stands before each of them in quotes and lists. */
function placeOf(raw: string, markdown: string, from: number): { start: number; end: number } | undefined {
  const whole = [raw, raw.replaceAll('|', '\\|')].find((text) => markdown.includes(text, from));
  if (whole !== undefined)
    return { start: markdown.indexOf(whole, from), end: markdown.indexOf(whole, from) + whole.length };
  const lines = raw.split('\n').map((line) => line.trim());
  if (lines.length === 1) return undefined;
  let start: number | undefined;
  let end = from;
  for (const line of lines) {
    const found = markdown.indexOf(line, end);
    if (found < 0) return undefined;
    start ??= found;
    end = found + line.length;
  }
  return { start: start ?? from, end };
}

const isDefinition = (token: Token): token is Tokens.Def => token.type === 'def';

function definitionAt({ href, title }: Tokens.Def, raw: string, start: number): Reference | undefined {
  const [head = '', name = ''] = definition.exec(raw) ?? [];
  const end = start + head.length - 2;
  const target = JSON.stringify([href, title]);
  return { form: 'definition', label: name, key: keyOf(name), start: end - name.length, end, target };
}

function useAt(raw: string, start: number): Reference | undefined {
  const end = start + raw.length;
  const [, own] = shortcut.exec(raw) ?? [];
  if (own !== undefined) {
    const isShort = !raw.endsWith('[]');
    const at = isShort ? end : end - 1;
    return { form: isShort ? 'shortcut' : 'collapsed', label: own, key: keyOf(own), start: at, end: at };
  }
  const [, name] = full.exec(raw) ?? [];
  return name === undefined
    ? undefined
    : { form: 'full', label: name, key: keyOf(name), start: end - 1 - name.length, end: end - 1 };
}

/** Links of a wiki look like a use in further brackets. */
const isWikiLink = (markdown: string, start: number, end: number): boolean =>
  markdown.startsWith('[[', start - 1) && markdown[end] === ']';

/** The definitions and uses in a text, in their order. `known` are names that it may use without defining them. */
function referencesIn(markdown: string, known: Iterable<string> = []): Reference[] {
  const lexer = new Lexer();
  for (const key of known) lexer.tokens.links[key] = { href: '#', title: null };
  const found: Reference[] = [];
  let from = 0;
  const visit = (token: Token): void => {
    const parts = partsOf(token);
    const isUse = token.type === 'link' || token.type === 'image';
    if (parts.length > 0 && !isUse) {
      parts.forEach(visit);
      return;
    }
    const place = placeOf(token.raw, markdown, from);
    if (!place) return;
    const raw = markdown.slice(place.start, place.end);
    if (isUse) {
      from = place.start + 1;
      parts.forEach(visit);
    }
    from = place.end;
    const reference = isDefinition(token)
      ? definitionAt(token, raw, place.start)
      : isUse
        ? useAt(raw, place.start)
        : undefined;
    // Footnotes are told apart in their own way.
    if (!reference || reference.key.startsWith('^')) return;
    if (reference.form !== 'shortcut' || !isWikiLink(markdown, place.start, place.end)) found.push(reference);
  };
  lexer.lex(markdown).forEach(visit);
  return found;
}

function edited(markdown: string, edits: readonly Edit[]): string {
  let text = markdown;
  for (const { start, end, text: put } of edits.toSorted((a, b) => b.start - a.start))
    text = text.slice(0, start) + put + text.slice(end);
  return text;
}

const definitionsIn = (references: readonly Reference[]): Reference[] =>
  references.filter(({ form }) => form === 'definition');

/** Whether a text may define links; almost all do not. */
export const definesLinks = (markdown: string): boolean => anyDefinition.test(markdown);

/** The names of links that notes of one file define in different ways, or that one defines and another has for plain words. */
export function clashingNames(notes: readonly string[]): ReadonlySet<string> {
  const targets = new Map<string, Set<string>>();
  const own = new Map<string, ReadonlySet<string>>();
  for (const note of notes) {
    if (own.has(note) || !definesLinks(note)) continue;
    const first = new Map<string, string>();
    for (const { key, target = '' } of definitionsIn(referencesIn(note))) if (!first.has(key)) first.set(key, target);
    own.set(note, new Set(first.keys()));
    for (const [key, target] of first) targets.set(key, (targets.get(key) ?? new Set()).add(target));
  }
  if (targets.size === 0) return new Set();
  const clashing = new Set([...targets].filter(([, { size }]) => size > 1).map(([key]) => key));
  for (const note of notes) {
    const words = [...note.matchAll(anyLabel)].map(([, words = '']) => keyOf(words));
    const unsure = words.filter((key) => targets.has(key) && !clashing.has(key) && !own.get(note)?.has(key));
    if (unsure.length === 0) continue;
    for (const { key } of referencesIn(note, unsure)) if (unsure.includes(key)) clashing.add(key);
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
