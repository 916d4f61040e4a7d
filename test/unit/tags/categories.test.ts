import { describe, expect, it } from 'vitest';
import { arxivCategories } from '../../../lib/tags/arxiv-categories';
import { readCategories } from '../../../lib/tags/categories';
import { topicBySlug } from '../../../lib/tags/topics';

describe('readCategories', () => {
  it('reads arXiv codes in the forms that pages print', () => {
    for (const printed of ['cs.RO', 'Robotics (cs.RO)', 'CS.RO']) {
      expect(readCategories([printed])).toEqual({ topics: ['robotics'], other: [] });
    }
    expect(readCategories(['cs.DC', 'Machine Learning (stat.ML)', 'hep-th', 'astro-ph.GA'])).toEqual({
      topics: ['physics', 'astronomy'],
      other: [
        { label: 'cs.DC', title: 'Distributed, Parallel, and Cluster Computing' },
        { label: 'stat.ML', title: 'Machine Learning' },
      ],
    });
  });

  it('turns a keyword into a topic only where it means the same', () => {
    expect(readCategories(['Speculative decoding', 'kv-cache', 'Protein'])).toEqual({
      topics: ['speculative-decoding', 'kv-cache', 'protein-biology'],
      other: [],
    });
    expect(readCategories(['Protein folding in yeast', 'Kitchen sinks'])).toEqual({
      topics: [],
      other: [{ label: 'Protein folding in yeast' }, { label: 'Kitchen sinks' }],
    });
  });

  it('reads MeSH headings with a qualifier or a star, and leaves out those that say nothing', () => {
    expect(readCategories(['Humans', 'Female', 'Lung/surgery', '*Stroke*', 'Rare Hobbies'])).toEqual({
      topics: ['medicine'],
      other: [{ label: 'Rare Hobbies' }],
    });
  });

  it('shows each once and skips what is empty', () => {
    expect(readCategories(['', ' ', 'Hobbies', 'hobbies', 'cs.RO', 'Robotics'])).toEqual({
      topics: ['robotics'],
      other: [{ label: 'hobbies' }],
    });
  });
});

describe('the list of arXiv categories', () => {
  it('has them all, each with a name, and names only topics that exist', () => {
    const all = [...arxivCategories().values()];
    expect(all.length).toBe(155 + 2);
    expect(all.every(({ code, name }) => /^[a-z-]+(\.[A-Za-z-]+)?$/.test(code) && name.length > 3)).toBe(true);
    expect(all.filter(({ topic }) => topic !== undefined && topicBySlug(topic) === undefined)).toEqual([]);
  });
});
