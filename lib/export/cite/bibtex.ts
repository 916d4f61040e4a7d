import type { PaperRecord } from '../../papers/records';
import { type Entry, entryOf } from './entry';
import { citeKeys } from './key';
import type { Person } from './person';
import { texOf } from './tex';
import { bibTitle } from './title-case';

/** What BibTeX and BibLaTeX call the same things. */
export interface Dialect {
  /** Plain text as LaTeX. */
  tex(text: string): string;
  /** How an address or an identifier is written. */
  address(text: string): string;
  types: Readonly<Record<Entry['type'], string>>;
  fields(entry: Entry): Readonly<Record<string, string | undefined>>;
}

/** Addresses and identifiers stand as they are; only what would end the field is encoded. */
export const verbatim = (text: string): string => text.replace(/[{}\\\s]/g, encodeURIComponent);

/** A value in braces, which end where they should. */
export const braced = (tex: string | undefined): string | undefined => tex && `{${tex}}`;

/** Names joined by `and`. A family name that BibTeX would take apart, at a small word or an `and`, is held together. */
function authorsTex({ people, others }: Entry, { tex }: Dialect): string {
  const personTex = (person: Person): string => {
    if (person.family === undefined) return `{${tex(person.literal)}}`;
    const { particle, family, suffix, given } = person;
    const whole = /(?:^|\s)(?:\p{Ll}|and\s)/u.test(family) ? `{${tex(family)}}` : tex(family);
    const last = [particle && tex(particle), whole].filter(Boolean).join(' ');
    return [last, suffix && tex(suffix), given && tex(given)].filter(Boolean).join(', ');
  };
  return [...people.map(personTex), ...(others ? ['others'] : [])].join(' and ');
}

/** Letters that are in no encoding of pdflatex but Vietnam's. */
const vietnamese = /^[ơƠưƯ\u1ea0-\u1ef9]$/;
const beyondAscii = /[^\0-\u007f]/gu;
const sign = /[\p{S}\p{P}\p{No}\p{Script=Latin}\p{Lm}]/u;

/** Where nothing else can be drawn. */
const emptyBox = '\\fbox{\\phantom{x}}';
const afterLetter: readonly (readonly [mark: string, tex: string])[] = [
  ['\u031b', '\\kern-.12em\\raise.6ex\\hbox{\\scriptsize,}'],
  ['\u0309', "\\kern-.22em\\raise.5ex\\hbox{\\scriptsize'}"],
];

/** How a sign can be drawn from others: a horn is a raised comma, a hook a raised apostrophe. */
function drawn(sign: string): string {
  const parts = sign.normalize('NFKD');
  const after = afterLetter.filter(([mark]) => parts.includes(mark));
  const rest = after.reduce((text, [mark]) => text.replace(mark, ''), parts);
  const ways = [rest.normalize('NFC'), rest.replace(/\p{M}/gu, '')].map(texOf);
  return (ways.find((way) => /^[\x20-\x7e]+$/.test(way)) ?? emptyBox) + after.map(([, tex]) => tex).join('');
}

/** Signs of a text that plain pdflatex does not know. */
const unknownIn = (text: string): string[] =>
  [...new Set(text.match(beyondAscii))].filter(
    (letter) => sign.test(letter) && (vietnamese.test(letter) || /[^\x20-\x7e]/.test(texOf(letter))),
  );

/** Defines letters where the document's set-up does not: engines that read Unicode look at none of it. */
const preamble = (letters: readonly string[]): string =>
  letters.length === 0
    ? ''
    : `@preamble{"${letters
        .map((letter) => {
          const name = `\\csname u8:${letter}\\endcsname`;
          return `\\expandafter\\ifx${name}\\relax\\expandafter\\gdef${name}{${drawn(letter)}}\\fi`;
        })
        .join('')}"}\n\n`;

function entryText(entry: Entry, key: string, dialect: Dialect): string {
  const fields = {
    title: braced(bibTitle(entry.title, dialect.tex)),
    author: braced(authorsTex(entry, dialect)),
    ...dialect.fields(entry),
    url: entry.url && braced(dialect.address(entry.url)),
    keywords: braced(entry.keywords.map((tag) => dialect.tex(tag).replaceAll(/,\s*/g, ' ')).join(', ')),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${dialect.types[entry.type]}{${key},\n${lines.join('')}}\n`;
}

/** The entries of a file, one after the other. */
export function* bibliography(records: readonly PaperRecord[], dialect: Dialect): Iterable<string> {
  const keys = citeKeys(records);
  const defined = new Set<string>();
  for (const [index, record] of records.entries()) {
    const text = entryText(entryOf(record), keys[index] ?? '', dialect);
    const letters = unknownIn(text).filter((letter) => !defined.has(letter));
    for (const letter of letters) defined.add(letter);
    yield `${preamble(letters)}${text}\n`;
  }
}
