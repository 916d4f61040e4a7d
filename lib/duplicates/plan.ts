import { byStrength } from '../papers/identifiers';
import { uniteAll } from '../papers/merge';
import { namesOf } from '../papers/names';
import type { PaperRecord } from '../papers/records';
import { statusNames } from '../papers/words';

/** Fields of which the reader chooses one paper's. */
export const choiceFields = ['title', 'authors', 'year', 'venue', 'abstract', 'status', 'rating'] as const;
export type ChoiceField = (typeof choiceFields)[number];

/** What papers say in one field. */
export interface FieldChoice {
  field: ChoiceField;
  /** What each says, by the key of the first that says it; empty words where it says nothing. */
  options: { key: string; words: string }[];
  /** The key whose word is taken where the reader does not choose. */
  usual: string;
}

/** What becomes of papers that are made one. */
export interface MergePlan {
  /** The fields in which they differ, and those in which they agree. */
  choices: FieldChoice[];
  agreed: { field: ChoiceField; words: string }[];
  /** What is kept of all. */
  names: string[];
  tags: string[];
  lists: string[];
  notes: number;
  highlights: number;
}

/** What papers would be as one. */
export function planOf(records: readonly PaperRecord[]): MergePlan {
  const words = (record: PaperRecord, field: ChoiceField): string => wordsOf[field](record);
  const usual = usualOf(records);
  const fields = choiceFields.map((field): FieldChoice => {
    const options: FieldChoice['options'] = [];
    for (const record of records) {
      const said = words(record, field);
      if (!options.some((option) => option.words === said)) options.push({ key: record.paper.key, words: said });
    }
    const taken = options.find((option) => option.words === words(usual[field], field)) ?? options[0];
    return { field, options, usual: taken?.key ?? '' };
  });
  const notes = records.flatMap((record) => record.notes);
  return {
    choices: fields.filter(({ options }) => options.length > 1),
    agreed: fields.flatMap(({ field, options: [only, ...others] }) =>
      only?.words && others.length === 0 ? [{ field, words: only.words }] : [],
    ),
    names: [...new Set(records.flatMap(({ paper }) => namesOf(paper)))]
      .filter((name) => !name.startsWith('title:'))
      .sort(byStrength),
    tags: [...new Set(records.flatMap(({ saved }) => saved?.tags ?? []))],
    lists: [...new Set(records.flatMap(({ lists }) => lists))],
    notes: notes.filter(({ kind }) => kind === 'note').length,
    highlights: notes.filter(({ kind }) => kind === 'highlight').length,
  };
}

const wordsOf: Readonly<Record<ChoiceField, (record: PaperRecord) => string>> = {
  title: ({ paper }) => paper.title,
  authors: ({ paper }) => paper.authors.join(', '),
  year: ({ paper }) => String(paper.year ?? ''),
  venue: ({ paper }) => paper.venue ?? '',
  abstract: ({ paper }) => paper.abstract ?? '',
  status: ({ saved }) => (saved ? statusNames[saved.status] : ''),
  rating: ({ saved }) => (saved?.rating === undefined ? '' : '★'.repeat(saved.rating)),
};

/** The record whose word is taken of each field: what the store does without a choice. */
function usualOf(records: readonly PaperRecord[]): Record<ChoiceField, PaperRecord> {
  const [first, ...others] = records;
  if (!first) throw new Error('There are no papers to make one.');
  const united = uniteAll(
    [...records].sort((a, b) => byStrength(a.paper.key, b.paper.key))[0]?.paper ?? first.paper,
    records.map(({ paper, edited }) => ({ ...paper, edited: edited && [...edited] })),
  );
  const saying = (field: 'title' | 'authors' | 'year' | 'venue' | 'abstract'): PaperRecord =>
    records.find((record) => wordsOf[field](record) === wordsOf[field]({ ...record, paper: united })) ?? first;
  const latest = [first, ...others].sort((a, b) => (b.saved?.updatedAt ?? 0) - (a.saved?.updatedAt ?? 0));
  return {
    title: saying('title'),
    authors: saying('authors'),
    year: saying('year'),
    venue: saying('venue'),
    abstract: saying('abstract'),
    status: latest[0] ?? first,
    rating: latest.find(({ saved }) => saved?.rating !== undefined) ?? first,
  };
}
