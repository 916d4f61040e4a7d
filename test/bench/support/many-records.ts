import type { PaperRecord } from '../../../lib/papers/records';
import { aPaper } from '../../builders';

const stamps = { createdAt: 1, updatedAt: 1 };

const record = (number: number): PaperRecord => ({
  paper: aPaper({
    key: `arxiv:2401.${10_000 + number}`,
    aliases: [],
    urls: { abs: `https://arxiv.org/abs/2401.${10_000 + number}` },
    title: `Paper number ${number}: α-GAN for Østergaard drafts`,
    authors: ['Mira Andersson', 'Gabriel García Márquez', 'Søren Østergaard'],
    abstract: 'We reach a 4.17x speedup over the baseline on 64 GPUs. '.repeat(20),
    year: 2024,
    venue: 'NeurIPS 2024',
  }),
  saved: { key: 'k', status: 'reading', tags: ['to cite'], hiddenTags: [], addedAt: 1, ...stamps },
  lists: ['Thesis'],
  notes: [{ id: `n${number}`, key: 'k', kind: 'note', markdown: '# Idea\n\nUse it.', revision: 1, ...stamps }],
  corrections: [],
});

/** So many saved papers, each with an abstract, a tag, a list and a note. */
export const manyRecords = (count: number): PaperRecord[] =>
  Array.from({ length: count }, (_, number) => record(number));
