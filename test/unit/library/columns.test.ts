import { expect, test } from 'vitest';
import { columnsFor, movedColumns } from '../../../components/library/table/columns';

const namesOf = (chosen: string[]) => columnsFor(chosen, 100).map(({ name }) => name);

test('columns stand in the order that the reader chose, after the title', () => {
  expect(namesOf(['year', 'title', 'authors', 'none', 'year'])).toEqual(['title', 'year', 'authors']);
});

test('a column is moved among the others and not beyond them', () => {
  const shown = columnsFor(['authors', 'year', 'status'], 100);
  expect(movedColumns(shown, 'status', -1)).toEqual(['title', 'authors', 'status', 'year']);
  expect(movedColumns(shown, 'authors', 9)).toEqual(['title', 'year', 'status', 'authors']);
  expect(movedColumns(shown, 'authors', -1)).toBeUndefined();
  expect(movedColumns(shown, 'title', 1)).toBeUndefined();
});
