import type { ExportContext, Format } from '../../../lib/export/format';
import { renderText } from '../../../lib/export/render';
import type { Note, PaperRecord, Saved } from '../../../lib/papers/records';
import type { Paper } from '../../../lib/papers/schema';
import { aPaper } from '../../builders';

const stamps = { createdAt: Date.UTC(2026, 10, 20), updatedAt: Date.UTC(2026, 10, 21) };

/** A paper of which everything is known. */
export const aFullPaper = (over: Partial<Paper> = {}): Paper =>
  aPaper({
    key: 'arxiv:2404.12345',
    aliases: ['doi:10.1000/xyz', 'title:abc'],
    title: 'Parallel Drafts',
    authors: ['Mira Andersson', 'Kofi Boateng'],
    abstract: 'We reach a 4.17x speedup.',
    year: 2024,
    venue: 'NeurIPS 2024',
    published: '2024-04-18',
    urls: { abs: 'https://arxiv.org/abs/2404.12345' },
    ...over,
  });

/** What the reader said about the paper. */
export const aSaved = (over: Partial<Saved> = {}): Saved => ({
  key: 'arxiv:2404.12345',
  status: 'reading',
  rating: 4,
  tags: ['to cite'],
  hiddenTags: ['fairness'],
  addedAt: Date.UTC(2026, 10, 20),
  ...stamps,
  ...over,
});

/** A note of the reader. */
export const aNote = (over: Partial<Note> = {}): Note => ({
  id: 'n1',
  key: 'arxiv:2404.12345',
  kind: 'note',
  markdown: 'Compare with section 4.',
  revision: 1,
  ...stamps,
  ...over,
});

/** A record for export. */
export const aRecord = (over: Partial<PaperRecord> = {}): PaperRecord => ({
  paper: aFullPaper(),
  saved: aSaved(),
  lists: ['Parallel decoding'],
  notes: [],
  corrections: [],
  ...over,
});

/** Derived data that is the same for every paper. */
export const context: ExportContext = {
  now: new Date('2026-11-22T10:00:00Z'),
  gloss: () => ({
    topics: [
      { slug: 'speculative-decoding', name: 'Speculative decoding' },
      { slug: 'fairness', name: 'Fairness' },
    ],
    badges: [
      {
        kind: 'speed',
        text: '4.17× speedup',
        name: 'speed: 4.17 times speedup',
        span: '4.17x speedup',
        value: 4.17,
        unit: '×',
      },
    ],
  }),
};

/** What a format makes of records: the text of its files one after the other. */
export const textOf = (format: Format, records: readonly PaperRecord[], about = context): string =>
  format.kind === 'text'
    ? renderText(format, records, about)
    : [...format.files(records, about)].map(({ text }) => text).join('\n');
