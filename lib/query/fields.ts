import { joinedWhole, wordsIn } from '../text/search-words';
import { readAmount } from './amount';
import type { Piece } from './pieces';
import {
  type Comparison,
  type CountField,
  everything,
  type Having,
  type NameField,
  type Problem,
  type Query,
  type TextField,
} from './query';
import { isScore, outOfHundred } from './scores';

interface Read {
  query: Query;
  problem?: Problem;
}

/** What may stand before a colon, with its other names. */
const fields: Readonly<Record<string, TextField | NameField | 'year' | 'rating' | 'has' | 'is'>> = {
  author: 'author',
  authors: 'author',
  by: 'author',
  title: 'title',
  venue: 'venue',
  journal: 'venue',
  conference: 'venue',
  id: 'id',
  doi: 'id',
  arxiv: 'id',
  pmid: 'id',
  tag: 'tag',
  tags: 'tag',
  topic: 'topic',
  topics: 'topic',
  list: 'list',
  lists: 'list',
  status: 'status',
  site: 'site',
  from: 'site',
  source: 'site',
  kind: 'kind',
  metric: 'kind',
  year: 'year',
  rating: 'rating',
  stars: 'rating',
  has: 'has',
  is: 'is',
};

const havingNames: Readonly<Record<string, Having>> = {
  note: 'note',
  notes: 'note',
  highlight: 'highlight',
  highlights: 'highlight',
  abstract: 'abstract',
  tag: 'tag',
  tags: 'tag',
  list: 'list',
  lists: 'list',
  rating: 'rating',
  topic: 'topic',
  topics: 'topic',
  number: 'number',
  numbers: 'number',
  metric: 'number',
  metrics: 'number',
  code: 'code',
  year: 'year',
  venue: 'venue',
  author: 'author',
  authors: 'author',
};

const places: Readonly<Record<string, 'removed' | 'annotated' | 'saved'>> = {
  removed: 'removed',
  annotated: 'annotated',
  noted: 'annotated',
  saved: 'saved',
};

const statuses: Readonly<Record<string, string>> = {
  unread: 'to-read',
  toread: 'to-read',
  done: 'read',
  finished: 'read',
  archive: 'archived',
};

const known = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

const asWords = (value: string, text: string): Query => {
  const words = wordsIn(value);
  return words.length === 0 ? everything : { is: 'words', words, adjacent: false, open: true, text };
};

/** What a name before a colon asks for. */
export function fielded({ name, value, text, quoted }: Extract<Piece, { is: 'field' }>): Read {
  const field = known(fields, name.toLowerCase());
  if (field === undefined)
    return {
      query: asWords(`${name} ${value}`, text),
      problem: {
        text,
        message: `“${name}:” is no field, so its words are looked for. Fields are author, title, venue, tag, topic, list, status, year, rating, site, id, has and is.`,
      },
    };
  if (value.trim() === '') return { query: everything };
  switch (field) {
    case 'title':
    case 'author':
    case 'venue':
    case 'id':
      return { query: textIn(field, value, text, quoted) };
    case 'year':
      return spanOf('year', value, text);
    case 'rating':
      return spanOf('rating', value, text);
    case 'has':
      return having(value, text);
    case 'is':
      return being(value, text);
    case 'status':
      return {
        query: nameIn('status', known(statuses, value.toLowerCase()) ?? value.trim().replace(/\s+/g, '-'), text),
      };
    default:
      return { query: nameIn(field, value, text) };
  }
}

const nameIn = (field: NameField, value: string, text: string): Query => ({ is: 'name', field, value, text });

function textIn(field: TextField, value: string, text: string, quoted: boolean): Query {
  const words = wordsIn(value);
  const joined = joinedWhole(value);
  if (words.length === 0) return everything;
  return {
    is: 'words',
    field,
    words,
    adjacent: false,
    open: !quoted || field !== 'id',
    text,
    ...(joined ? { joined } : {}),
  };
}

function having(value: string, text: string): Read {
  const what = known(havingNames, value.toLowerCase());
  if (what) return { query: { is: 'has', what } };
  const choices = [...new Set(Object.values(havingNames))];
  return { query: everything, problem: { text, message: `After “has:” stands ${listed(choices)}.` } };
}

function being(value: string, text: string): Read {
  const place = known(places, value.toLowerCase());
  if (place) return { query: { is: 'place', place } };
  const status = known(statuses, value.toLowerCase()) ?? value.toLowerCase();
  if (['to-read', 'reading', 'read', 'archived'].includes(status)) return { query: nameIn('status', status, text) };
  return {
    query: everything,
    problem: { text, message: 'After “is:” stands saved, annotated, removed, unread, reading, read or archived.' },
  };
}

/** `2023`, `2023-2025`, `2023..`, `-2020`, `>=2020`. */
function spanOf(field: CountField, value: string, text: string): Read {
  const [, sign, number] = /^(>=|<=|≥|≤|>|<|=)?\s*(\d{1,4})$/.exec(value) ?? [];
  if (number !== undefined) return { query: countOf(field, comparisonOf(sign ?? '='), Number(number)) };
  const [whole, from = '', to = ''] = /^(\d{0,4})\s*(?:-|–|\.\.+|to)\s*(\d{0,4})$/.exec(value) ?? [];
  if (whole === undefined || (from === '' && to === ''))
    return {
      query: everything,
      problem: {
        text,
        message: `“${value}” is no ${field}: ${field === 'year' ? '2024, 2023-2025 or >2020' : '4, 3-5 or >3'} is.`,
      },
    };
  const [low, high] = [from === '' ? 0 : Number(from), to === '' ? Number.POSITIVE_INFINITY : Number(to)];
  return { query: { is: 'count', field, from: Math.min(low, high), to: Math.max(low, high) } };
}

function countOf(field: CountField, comparison: Comparison, value: number): Query {
  const spans: Readonly<Record<Comparison, readonly [number, number]>> = {
    '=': [value, value],
    '>': [value + 1, Number.POSITIVE_INFINITY],
    '>=': [value, Number.POSITIVE_INFINITY],
    '<': [0, value - 1],
    '<=': [0, value],
  };
  const [from, to] = spans[comparison];
  return { is: 'count', field, from, to };
}

const signs: Readonly<Record<string, Comparison>> = { '≥': '>=', '=>': '>=', '≤': '<=', '=<': '<=', '==': '=' };

function comparisonOf(sign: string): Comparison {
  const plain = known(signs, sign) ?? sign;
  return plain === '>=' || plain === '<=' || plain === '>' || plain === '<' ? plain : '=';
}

const counted: Readonly<Record<string, CountField>> = {
  year: 'year',
  rating: 'rating',
  stars: 'rating',
  note: 'notes',
  notes: 'notes',
};

/** What a name, a sign and a number ask for. */
export function compared({ name, sign, value, text }: Extract<Piece, { is: 'compare' }>): Read {
  const comparison = comparisonOf(sign);
  const field = known(counted, name.toLowerCase());
  const amount = readAmount(value);
  if (!amount)
    return {
      query: everything,
      problem: { text, message: `“${value}” is no number that can be read: 3, 1,000, 2.5x, 80%, 50ms or 7b is.` },
    };
  if (field) return { query: countOf(field, comparison, amount.value) };
  const typed = amount.unit === '' && isScore(name) ? outOfHundred(amount.value) : amount.value;
  return { query: { is: 'number', measure: name, comparison, value: typed, unit: amount.unit, text } };
}
