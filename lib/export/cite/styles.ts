import type { Entry } from './entry';
import type { Person } from './person';

/** The styles in which a paper can be cited. */
export const citationStyles = [
  ['apa', 'APA'],
  ['mla', 'MLA'],
  ['chicago', 'Chicago, author and date'],
  ['ieee', 'IEEE'],
  ['acm', 'ACM'],
  ['vancouver', 'Vancouver'],
] as const;
export type CitationStyle = (typeof citationStyles)[number][0];

const familyOf = ({ particle, family }: { particle?: string; family: string }): string =>
  [particle, family].filter(Boolean).join(' ');

/** `M. J.` of Mira Jane, `J.-L.` of Jean-Luc. */
const initials = (given: string, dot = '.', gap = ' '): string =>
  given
    .split(/\s+/)
    .map((word) =>
      word
        .split('-')
        .map((part) => (/\p{L}/u.test(part) ? [...part.replace(/^[^\p{L}]+/u, '')].slice(0, 1).join('') + dot : ''))
        .join(dot === '' ? '' : '-'),
    )
    .filter(Boolean)
    .join(gap);

type Namer = (person: Person) => string;

/** A way to write names, which organisations go without. */
const named =
  (write: (family: string, given: string, suffix: string) => string): Namer =>
  (person) =>
    person.family === undefined ? person.literal : write(familyOf(person), person.given ?? '', person.suffix ?? '');

const join = (parts: readonly string[], separator: string): string =>
  parts.filter((part) => part !== '').join(separator);

const turnedInitials = named((family, given, suffix) => join([family, initials(given), suffix], ', '));
const initialsFirst = named((family, given, suffix) => join([initials(given), family, suffix], ' '));
const turnedWhole = named((family, given, suffix) => join([family, given, suffix], ', '));
const whole = named((family, given, suffix) => join([given, family, suffix], ' '));
const medical = named((family, given, suffix) => join([family, initials(given, '', ''), suffix], ' '));

interface ListRules {
  first: Namer;
  rest: Namer;
  /** Before the last name: with two, with more. */
  and: readonly [two: string, more: string];
  /** Above how many only `shown` are named. */
  most: number;
  shown: number;
  others: string;
}

function namesIn({ people, others }: Entry, { first, rest, and, most, shown, others: words }: ListRules): string {
  const cut = people.length > most;
  const names = people.slice(0, cut ? shown : most).map((person, index) => (index === 0 ? first : rest)(person));
  if (cut || others) return names.length === 0 ? '' : names.join(', ') + words;
  const last = names.pop() ?? '';
  if (names.length === 0) return last;
  return names.join(', ') + and[names.length === 1 ? 0 : 1] + last;
}

/** A sentence with its full stop, unless it has an end. */
const ended = (text: string): string => (text === '' || /[.?!…]["”]?$/.test(text) ? text : `${text}.`);
const quoted = (text: string, mark: string): string => `“${/[?!]$/.test(text) ? text : text + mark}”`;

const addressOf = ({ doi, arxiv, url }: Entry): string => {
  if (doi) return `https://doi.org/${doi}`;
  return arxiv ? `https://arxiv.org/abs/${arxiv}` : (url ?? '');
};
const yearOf = ({ date: [year] }: Entry): string => year?.toString() ?? 'n.d.';
const within = ({ type, venue }: Entry): string => (type === 'inproceedings' && venue ? `In ${venue}` : (venue ?? ''));
const preprintName = ({ type, arxiv, venue }: Entry): string =>
  type === 'preprint' && arxiv ? `arXiv:${arxiv}` : (venue ?? '');
/** The year, where the venue does not name it. */
const yearBeside = (entry: Entry): string =>
  entry.venue?.includes(yearOf(entry)) && entry.type !== 'preprint' ? '' : yearOf(entry);

const writers: Readonly<Record<CitationStyle, (entry: Entry) => string>> = {
  apa(entry) {
    const names = namesIn(entry, {
      first: turnedInitials,
      rest: turnedInitials,
      and: [', & ', ', & '],
      most: 20,
      shown: 19,
      others: ', et al.',
    });
    const where = entry.type === 'inproceedings' ? within(entry) : (entry.venue ?? '');
    return join([ended(names), `(${yearOf(entry)}).`, ended(entry.title), ended(where), addressOf(entry)], ' ');
  },
  mla(entry) {
    const names = namesIn(entry, {
      first: turnedWhole,
      rest: whole,
      and: [', and ', ', and '],
      most: 2,
      shown: 1,
      others: ', et al.',
    });
    const where = join([preprintName(entry), yearBeside(entry), addressOf(entry)], ', ');
    return join([ended(names), quoted(entry.title, '.'), ended(where)], ' ');
  },
  chicago(entry) {
    const names = namesIn(entry, {
      first: turnedWhole,
      rest: whole,
      and: [', and ', ', and '],
      most: 10,
      shown: 7,
      others: ', et al.',
    });
    const where = entry.type === 'preprint' ? preprintName(entry) : within(entry);
    return join(
      [ended(names), `${yearOf(entry)}.`, quoted(entry.title, '.'), ended(where), ended(addressOf(entry))],
      ' ',
    );
  },
  ieee(entry) {
    const names = namesIn(entry, {
      first: initialsFirst,
      rest: initialsFirst,
      and: [' and ', ', and '],
      most: 6,
      shown: 1,
      others: ' et al.',
    });
    const where = entry.type === 'inproceedings' ? within(entry).replace(/^In /, 'in ') : preprintName(entry);
    const doi = entry.doi ? `doi: ${entry.doi}` : '';
    return ended(
      join([join([names, quoted(entry.title, ',')], ', '), join([where, yearBeside(entry), doi], ', ')], ' '),
    );
  },
  acm(entry) {
    const names = namesIn(entry, {
      first: whole,
      rest: whole,
      and: [' and ', ', and '],
      most: 100,
      shown: 100,
      others: ' et al.',
    });
    const where = entry.type === 'preprint' ? preprintName(entry) : within(entry);
    return join([ended(names), `${yearOf(entry)}.`, ended(entry.title), ended(where), addressOf(entry)], ' ');
  },
  vancouver(entry) {
    const names = namesIn(entry, {
      first: medical,
      rest: medical,
      and: [', ', ', '],
      most: 6,
      shown: 6,
      others: ', et al',
    });
    const doi = entry.doi ? `doi:${entry.doi}` : addressOf(entry);
    const where = entry.type === 'preprint' ? preprintName(entry) : within(entry).replace(/^In /, 'In: ');
    return join([ended(names), ended(entry.title), ended(where), ended(yearOf(entry)), doi], ' ');
  },
};

/** A paper cited in a style, as plain text. */
export const citation = (entry: Entry, style: CitationStyle): string => writers[style](entry);
