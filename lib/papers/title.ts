import { readableLatex } from './latex';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  times: '×',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  mu: 'μ',
  eacute: 'é',
  egrave: 'è',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  ccedil: 'ç',
  ntilde: 'ñ',
};

/** Character references that were escaped once too often (`&amp;amp;` in the source) become their characters. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[String(name)] ?? entities[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
  });
}

/** One line: white space of any kind is one space, soft hyphens and zero-width characters are gone. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const markup =
  /<\/?(?:a|i|b|em|strong|su[bp]|span|sc|scp|inf|tt|u|br|italic|bold|(?:mml|jats):[a-z]+)(?:\s[^<>]*=[^<>]*)?\/?>/gi;
const label =
  /^(?:(?:paper )?title\s*:|\[(?:pdf|html|book|citation|[bch])\]|\[(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?\])\s*/i;

/** Characters of a raw title that are looked at. */
const longest = 3000;

/** A title as a person reads it: no label, no markup, entities and LaTeX turned into characters, on one line. */
export function readableTitle(raw: string): string {
  let title = oneLine(
    readableLatex(oneLine(decodeEntities(decodeEntities(raw.slice(0, longest))).replace(markup, ''))),
  );
  for (let match = label.exec(title); match && match[0].length < title.length; match = label.exec(title)) {
    title = title.slice(match[0].length);
  }
  return title;
}

/** The words of a title in lower case, without accents, punctuation and markup, one space apart. */
export function normaliseTitle(title: string): string {
  return readableTitle(title)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a title alone can tell a paper: four words, or eight characters of a script that writes no spaces. */
export function isSpecificTitle(title: string): boolean {
  const words = normaliseTitle(title);
  return words.split(' ').length >= 4 || /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{8}/.test(words);
}

/** 53 bits over the normalised title without spaces, in base 36 (cyrb53 by bryc, public domain); '' where no letter is left. */
export function titleHash(title: string): string {
  const text = normaliseTitle(title).replace(/ /g, '');
  if (!text) return '';
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
