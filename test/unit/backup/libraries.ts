import * as fc from 'fast-check';
import type { Kept, Kinds } from '../../../lib/backup/format';
import { colours, readingStatuses } from '../../../lib/papers/words';

/** Pieces of text that break careless readers: marks of other languages, ends of lines, halves of characters, walls of one letter. */
const pieces = [
  'plain words',
  '',
  ' ',
  '\n',
  '\r\n',
  '\u2028',
  '\u0000',
  '\ufeff',
  '\ud83d',
  '👩‍🔬',
  'تعلم الآلة',
  '{"end":{"records":0}}',
  '"}\n{"paper":{}}',
  '</script><img onerror=x>',
  '```',
  '---',
  '%%\n# title',
  '=SUM(A1)',
  '$\\alpha$',
  "'; DROP TABLE papers; --",
  '__proto__',
  'x'.repeat(3000),
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 5 })
  .map((parts) => parts.join(''));
const named = hostile.map((text) => `n${text}`.slice(0, 80));
const millis = fc.integer({ min: 1, max: 2_000_000_000_000 });
const stamps = fc.record({ createdAt: millis, updatedAt: millis });

/** A record that stands, or one that carries a tombstone. */
const mortal = stamps.chain((times) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({ ...times, live: 1 as const }) },
    { weight: 1, arbitrary: millis.map((deletedAt) => ({ ...times, live: 0 as const, deletedAt })) },
  ),
);

const tags = fc.uniqueArray(named, { maxLength: 4 });
const keyOf = (number: number): string => `arxiv:2401.${String(number).padStart(5, '0')}`;

const paperOf = (number: number) =>
  fc
    .tuple(hostile, fc.array(named, { maxLength: 3 }), fc.option(hostile, { nil: undefined }), stamps, fc.boolean())
    .map(([title, authors, abstract, times, isEdited]) => ({
      key: keyOf(number),
      aliases: [`doi:10.1/${number}`, `title:${number}`],
      title: title.slice(0, 2000),
      authors,
      ...(abstract === undefined ? {} : { abstract }),
      urls: { abs: `https://example.org/${number}` },
      source: 'test',
      categories: [],
      ...(isEdited ? { edited: ['title' as const] } : {}),
      ...times,
    }));

const savedOf = (number: number) =>
  fc.tuple(fc.constantFrom(...readingStatuses), tags, tags, millis, mortal).map(([status, own, hidden, at, rest]) => ({
    key: keyOf(number),
    status,
    tags: own,
    hiddenTags: hidden,
    addedAt: at,
    ...rest,
  }));

const noteOf = (id: string, number: number) =>
  fc
    .tuple(hostile, fc.boolean(), fc.constantFrom(...colours), fc.nat(50), mortal)
    .map(([markdown, isHighlight, colour, revision, rest]) => ({
      id,
      key: keyOf(number),
      kind: isHighlight ? ('highlight' as const) : ('note' as const),
      markdown,
      ...(isHighlight
        ? {
            colour,
            url: `https://example.org/${number}`,
            target: {
              source: `https://example.org/${number}`,
              selector: [{ type: 'TextQuoteSelector' as const, exact: `w${markdown}`.slice(0, 2000), prefix: 'a ' }],
            },
          }
        : {}),
      revision,
      ...rest,
    }));

const listOf = (id: string, order: number) =>
  fc.tuple(named, fc.constantFrom(...colours), mortal).map(([name, colour, rest]) => ({
    id,
    name: `${order} ${name}`,
    colour,
    order,
    ...rest,
  }));

const each = <T>(count: number, make: (number: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple(...Array.from({ length: count }, (_, number) => make(number)));

const libraryOf = ({ papers, notes, lists }: { papers: number; notes: number; lists: number }): fc.Arbitrary<Kinds> =>
  fc.record({
    paper: each(papers, paperOf),
    saved: each(papers, savedOf),
    list: each(lists, (order) => listOf(`list-${order}`, order)),
    item: each(papers === 0 ? 0 : lists, (list) =>
      fc.tuple(fc.nat(papers - 1), millis, mortal).map(([number, addedAt, rest]) => ({
        listId: `list-${list}`,
        key: keyOf(number),
        order: number,
        addedAt,
        ...rest,
      })),
    ),
    note: each(papers === 0 ? 0 : notes, (number) => noteOf(`note-${number}`, number % papers)),
    correction: each(papers === 0 ? 0 : 1, (number) =>
      fc.tuple(named, mortal).map(([text, rest]) => ({
        id: `word-${number}`,
        key: keyOf(number),
        span: '4x faster',
        verdict: 'correct' as const,
        text,
        ...rest,
      })),
    ),
    seen: each(papers, (number) =>
      millis.map((first) => ({ key: keyOf(number), names: [keyOf(number)], first, last: first + 1 })),
    ),
    sighting: each(papers, (number) =>
      fc.tuple(hostile, millis).map(([title, at]) => ({
        key: keyOf(number),
        names: [keyOf(number)],
        title: title.slice(0, 2000),
        authors: ['Ada Example'],
        at,
        places: [{ url: 'https://example.org/list', first: at, last: at + 1 }],
      })),
    ),
    merge: each(papers < 2 ? 0 : 1, (number) =>
      fc.tuple(hostile, tags, millis).map(
        ([title, own, at]): Kept<'merge'> => ({
          id: number + 1,
          key: keyOf(0),
          others: [{ key: 'doi:10.2/gone', title: title.slice(0, 2000) }],
          at,
          changes: [
            { table: 'saved', key: keyOf(0), before: { rating: 3, tags: own }, after: { tags: [] } },
            {
              table: 'papers',
              key: 'doi:10.2/gone',
              before: { key: 'doi:10.2/gone', title: 'Gone', names: [] },
              after: {},
              gone: true,
            },
          ],
        }),
      ),
    ),
    apart: fc.constant(papers < 3 ? [] : [{ id: `${keyOf(1)}\n${keyOf(2)}` }]),
    rule: each(1, (number) =>
      fc.tuple(named, named, millis).map(([name, tag, at]) => ({
        id: `rule-${number}`,
        name,
        enabled: true,
        when: { all: [{ on: 'title' as const, match: 'words' as const, text: name }] },
        actions: [{ do: 'tag' as const, tag }],
        createdAt: at,
        updatedAt: at,
      })),
    ),
    setting: fc.oneof(
      fc.constant<{ name: string; value: unknown }[]>([]),
      fc.constant<{ name: string; value: unknown }[]>([{ name: 'threshold', value: 0.25 }]),
      fc.tuple(named, hostile).map(([name, address]) => [{ name: 'savedSearches', value: [{ name, address }] }]),
    ),
  });

/** Libraries of a few papers with hostile texts in all their fields. */
export const libraries = fc
  .record({ papers: fc.nat(4), notes: fc.nat(4), lists: fc.nat(2) })
  .chain((sizes) => libraryOf(sizes));
