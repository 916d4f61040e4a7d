import type { FactMetric } from '../../papers/facts';
import { namesOf } from '../../papers/names';
import type { Correction, Note, OwnNumber } from '../../papers/records';
import type { Paper } from '../../papers/schema';
import { isWritten } from '../../papers/standing';
import { inBaseUnit } from '../../query/amount';
import { endsOf } from '../../query/meets';
import { isScoreByLabel, scoreUnit } from '../../query/scores';
import type { Arrival } from '../../search/library';
import type { PaperRow, PaperText, RowNumber } from '../../search/paper-row';
import { hashTexts } from '../../text/hash';
import { fold } from '../../text/search-words';
import { allByKey, allEqual } from '../all-equal';
import type { Database, StoredSaved, Terms } from '../database';
import { standingFacts } from '../facts/standing-facts';
import { groupBy } from '../group-by';
import { seenOf } from '../seen-of';
import { isCorrection, isNote, isSaved, readFacts, readPaper } from '../sound';

/** Longest part of a title or a name that is sorted by. */
const sorted = 40;

interface Known {
  paper: Paper;
  terms: Terms;
  saved: StoredSaved | undefined;
  notes: readonly Note[];
  lists: readonly string[];
  facts: { topics: readonly { slug: string; name: string }[]; metrics: readonly FactMetric[] };
  /** The reader's word on those, and numbers of their own. */
  corrections: readonly Pick<Correction, 'span' | 'verdict' | 'number'>[];
  /** When it was on screen. */
  seen: { first: number; last: number } | undefined;
}

/** What the index is to know of papers, and which of them are not in the library. */
export async function readArrivals(
  db: Database,
  keys: readonly string[],
): Promise<{ arrivals: Arrival[]; gone: string[] }> {
  const live = keys.map((key) => [key, 1]);
  const [terms, papers, saved, notes, items, corrections, facts] = await Promise.all([
    allByKey(db.terms, keys),
    allByKey(db.papers, keys),
    allByKey(db.saved, keys),
    allEqual(db.notes, '[key+live]', live),
    allEqual(db.listItems, '[key+live]', live),
    allEqual(db.corrections, '[key+live]', live),
    allByKey(db.facts, keys),
  ]);
  const notesBy = groupBy(notes.filter(isNote).filter(isWritten), ({ key }) => [key]);
  const itemsBy = groupBy(items, ({ key }) => [key]);
  const wordsBy = groupBy(corrections.filter(isCorrection), ({ key }) => [key]);
  const read = papers.map((paper, index) => readPaper(paper) ?? damaged(keys[index] ?? ''));
  const seen = await seenOf(db, read);
  const gone: string[] = [];
  const arrivals = keys.flatMap((key, index): Arrival[] => {
    const [row, paper, record, fact] = [terms[index], papers[index], saved[index], facts[index]];
    if (!row || !paper) {
      gone.push(key);
      return [];
    }
    const standing = record?.live === 1 && isSaved(record) ? record : undefined;
    const known: Known = {
      paper: read[index] ?? damaged(key),
      terms: row,
      saved: standing,
      notes: notesBy.get(key) ?? [],
      lists: (itemsBy.get(key) ?? []).map(({ listId }) => listId),
      corrections: wordsBy.get(key) ?? [],
      facts: standingFacts(
        { key, topics: [], metrics: [], ...readFacts(fact) },
        { ...(standing ? { saved: standing } : {}), corrections: wordsBy.get(key) ?? [] },
      ),
      seen: seen[index],
    };
    const text = textOf(known);
    return [{ row: rowOf(known), mark: markOf(text), text }];
  });
  return { arrivals, gone };
}

/** What stands for a record that cannot be read: it is shown, so that it can be told of. */
const damaged = (key: string): Paper => ({
  key,
  aliases: [],
  title: '',
  authors: [],
  urls: {},
  source: '',
  categories: [],
});

const textOf = ({ paper, notes }: Known): PaperText => ({
  title: paper.title,
  authors: paper.authors,
  venue: paper.venue ?? '',
  ids: namesOf(paper).filter((name) => !name.startsWith('title:')),
  body: [
    paper.abstract ?? '',
    ...notes.flatMap(({ markdown, target }) => [
      markdown,
      ...(target?.selector.map((selector) => ('exact' in selector ? selector.exact : '')) ?? []),
    ]),
  ].filter(Boolean),
});

const markOf = ({ title, authors, venue, ids, body }: PaperText): number =>
  hashTexts([title, ...authors, '', venue, ...ids, '', ...body]);

function rowOf({ paper, terms, saved, notes, lists, facts, corrections, seen }: Known): PaperRow {
  const [first = ''] = paper.authors;
  return {
    key: paper.key,
    title: fold(paper.title).slice(0, sorted),
    author: fold(`${first.split(' ').at(-1)} ${first}`)
      .trim()
      .slice(0, sorted),
    year: paper.year ?? 0,
    rating: saved?.rating ?? 0,
    notes: notes.filter(({ kind }) => kind === 'note').length,
    highlights: notes.filter(({ kind }) => kind === 'highlight').length,
    added: terms.at,
    seen: seen?.last ?? 0,
    met: seen?.first ?? 0,
    isSaved: saved !== undefined,
    hasAbstract: paper.abstract !== undefined,
    hasCode: paper.urls.code !== undefined,
    hasAuthors: paper.authors.length > 0,
    isCorrected: corrections.length > 0,
    names: {
      status: saved ? [saved.status] : [],
      list: lists,
      tag: saved?.tags ?? [],
      topic: facts.topics.map(({ slug, name }) => `${slug}\t${name}`),
      year: paper.year === undefined ? [] : [String(paper.year)],
      venue: paper.venue ? [paper.venue] : [],
      site: paper.source ? [paper.source] : [],
      kind: [...new Set(facts.metrics.map(({ kind }) => kind))],
    },
    numbers: numbersIn(facts.metrics, corrections).map(numberOf),
  };
}

/** The numbers as they stand: the reader's word in the place of what was read, and their own beside it. */
function numbersIn(metrics: readonly FactMetric[], corrections: Known['corrections']): OwnNumber[] {
  const said = (verdict: Correction['verdict']) => corrections.filter((word) => word.verdict === verdict);
  const corrected = new Map(said('correct').map(({ span, number }) => [span, number]));
  return [
    ...metrics.map((metric) => corrected.get(metric.text) ?? metric),
    ...said('own').flatMap(({ number }) => number ?? []),
  ];
}

function numberOf({ value, unit: written, kind, label, bound }: OwnNumber): RowNumber {
  const unit = isScoreByLabel(label, written, [value].flat()) ? scoreUnit : written;
  const [low, high] = endsOf(value, unit);
  return { low, high, bound, kind, label: fold(label), unit: inBaseUnit(1, unit).unit };
}
