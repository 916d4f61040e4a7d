import { type Header, type Kept, type Kinds, noRecords } from '../../../lib/backup/format';
import { paperNumber } from '../../builders';

export const aHeader: Header = {
  papergloss: 'backup',
  version: 1,
  at: 1_700_000_900_000,
  program: '0.1.0',
  library: 'here',
};

/** When the records of a small library were made and last written. */
export const longAgo = { createdAt: 1_700_000_000_000, updatedAt: 1_700_000_100_000 };

const { key } = paperNumber(1);

export const aPaperRecord = (over: Partial<Kept<'paper'>> = {}): Kept<'paper'> => ({
  ...paperNumber(1),
  ...longAgo,
  ...over,
});

export const aSavedRecord = (over: Partial<Kept<'saved'>> = {}): Kept<'saved'> => ({
  key,
  status: 'reading',
  rating: 4,
  tags: ['to cite'],
  hiddenTags: ['fairness'],
  addedAt: longAgo.createdAt,
  ...longAgo,
  live: 1,
  ...over,
});

export const aListRecord = (over: Partial<Kept<'list'>> = {}): Kept<'list'> => ({
  id: 'list-1',
  name: 'Thesis: chapter 3',
  colour: 'green',
  order: 0,
  ...longAgo,
  live: 1,
  ...over,
});

export const anItemRecord = (over: Partial<Kept<'item'>> = {}): Kept<'item'> => ({
  listId: 'list-1',
  key,
  order: 0,
  addedAt: longAgo.createdAt,
  ...longAgo,
  live: 1,
  ...over,
});

export const aNoteRecord = (over: Partial<Kept<'note'>> = {}): Kept<'note'> => ({
  id: 'note-1',
  key,
  kind: 'note',
  markdown: 'Compare with section 4.\n\nAnd with *others*.',
  revision: 3,
  ...longAgo,
  live: 1,
  ...over,
});

const correction: Kept<'correction'> = {
  id: 'word-1',
  key,
  span: 'a 4x speedup',
  verdict: 'correct',
  text: '4× faster decoding',
  ...longAgo,
  live: 1,
};

/** A library with a record of each kind. */
export const aLibrary = (over: Partial<Kinds> = {}): Kinds => ({
  ...noRecords(),
  paper: [aPaperRecord({ abstract: 'We reach a 4x speedup.', edited: ['venue'], venue: 'A workshop' })],
  saved: [aSavedRecord()],
  list: [aListRecord()],
  item: [anItemRecord()],
  note: [
    aNoteRecord(),
    aNoteRecord({
      id: 'mark-1',
      kind: 'highlight',
      markdown: '',
      colour: 'yellow',
      url: 'https://arxiv.org/abs/2402.00001',
      target: {
        source: 'https://arxiv.org/abs/2402.00001',
        selector: [{ type: 'TextQuoteSelector', exact: 'a 4x speedup', prefix: 'We reach ', suffix: '.' }],
      },
    }),
  ],
  correction: [correction],
  seen: [{ key, names: [key], first: longAgo.createdAt, last: longAgo.updatedAt }],
  setting: [{ name: 'threshold', value: 0.4 }],
  ...over,
});
