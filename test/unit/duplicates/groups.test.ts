import { describe, expect, test } from 'vitest';
import { DuplicateSearch } from '../../../lib/duplicates/groups';
import { type Known, type Looked, lookAt } from '../../../lib/duplicates/same';

const paper = (key: string, over: Partial<Known> = {}): Known => ({
  key,
  aliases: [],
  title: 'Slow rivers carry small stones far',
  authors: ['Ada Example', 'Ben Sample'],
  year: 2024,
  ...over,
});

const duplicateGroups = (papers: readonly Looked[], isApart?: (a: string, b: string) => boolean) => {
  const search = new DuplicateSearch();
  search.add(papers);
  return search.groups(isApart);
};
const groupsOf = (...papers: Known[]) => duplicateGroups(papers.map(lookAt));
const whyOf = (a: Partial<Known>, b: Partial<Known>) =>
  groupsOf(paper('doi:10.1/a', a), paper('arxiv:2401.00001', b))[0]?.why;

describe('Papers of a library may be one', () => {
  test('where they share an identifier, whatever else is said of them', () => {
    expect(
      whyOf({ aliases: ['pmid:7'] }, { aliases: ['pmid:7'], title: 'Another title of the one', authors: [] }),
    ).toBe('identifier');
    expect(whyOf({ aliases: ['title:x'], title: 'Notes' }, { aliases: ['title:x'], title: 'Notes' })).toBeUndefined();
  });

  test('where they have one title and an author, or a year where nobody is named', () => {
    expect(whyOf({}, { title: 'Slow Rivers: Carry Small Stones Far!', authors: ['B. Sample'] })).toBe('title');
    expect(whyOf({ title: 'Pre-training of slow small rivers' }, { title: 'Pretraining of slow small rivers' })).toBe(
      'title',
    );
    expect(whyOf({ authors: [] }, {})).toBe('title');
    expect(whyOf({ authors: [], year: 2023 }, {})).toBeUndefined();
    expect(whyOf({}, { authors: ['Carl Other'] })).toBeUndefined();
    expect(whyOf({}, { year: 2010 })).toBeUndefined();
  });

  test('where a word of the title is misspelt or missing, and an author is the same', () => {
    expect(whyOf({}, { title: 'Slow rivers cary small stones far' })).toBe('near-title');
    expect(whyOf({}, { title: 'Slow rivers carry stones far' })).toBe('near-title');
    expect(whyOf({}, { title: 'Slow rivers cary small stones far', authors: [] })).toBeUndefined();
    expect(whyOf({}, { title: 'Slow rivers carry large stones far' })).toBeUndefined();
  });

  test('but not where a number or a part tells them apart, nor two preprints', () => {
    expect(whyOf({ title: 'Slow rivers carry stones II' }, { title: 'Slow rivers carry stones III' })).toBeUndefined();
    expect(whyOf({ title: 'Slow rivers carry stones 2' }, { title: 'Slow rivers carry stones' })).toBeUndefined();
    expect(groupsOf(paper('arxiv:2401.00001'), paper('arxiv:2401.00002'))).toEqual([]);
  });

  test('in groups that hang together, without those that the reader keeps apart', () => {
    const papers = [
      paper('arxiv:2401.00001'),
      paper('doi:10.1/a', { aliases: ['pmid:7'] }),
      paper('pmid:7', { title: 'Something else entirely here' }),
      paper('doi:10.1/b', { title: 'Nothing like the others at all' }),
    ].map(lookAt);
    const [group, ...others] = duplicateGroups(papers);
    expect(others).toEqual([]);
    expect(group?.keys.toSorted()).toEqual(['arxiv:2401.00001', 'doi:10.1/a', 'pmid:7']);
    expect(group?.why).toBe('identifier');
    const kept = duplicateGroups(papers, (a, b) => [a, b].includes('arxiv:2401.00001'));
    expect(kept.map(({ keys }) => keys.toSorted())).toEqual([['doi:10.1/a', 'pmid:7']]);
  });

  test('are found without comparing every two', () => {
    const compared = (count: number) => {
      let times = 0;
      const papers = Array.from({ length: count }, (_, n) =>
        lookAt(paper(`doi:10.1/${n}`, { title: `Rivers carry stones far and ${n} more` })),
      );
      duplicateGroups(papers, () => {
        times += 1;
        return true;
      });
      return times;
    };
    expect(compared(8000)).toBe(compared(1000));
  });
});
