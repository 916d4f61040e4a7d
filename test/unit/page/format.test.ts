import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference, type Edit, type FormatCommand, formatSelection } from '../../../components/note-editor/format';

const applied = (text: string, { from, to, insert }: Edit): string => text.slice(0, from) + insert + text.slice(to);

test.each<[FormatCommand, string, number, number, string, string]>([
  ['bold', 'a word here', 2, 6, 'a **word** here', 'word'],
  ['bold', 'a **word** here', 4, 8, 'a word here', 'word'],
  ['bold', '', 0, 0, '****', ''],
  ['italic', 'word', 0, 4, '_word_', 'word'],
  ['link', 'see this', 4, 8, 'see [this]()', ''],
  ['link', 'https://example.org', 0, 19, '[](https://example.org)', ''],
  ['list', 'one\ntwo\nthree', 1, 5, '- one\n- two\nthree', ''],
  ['list', '- one\n- two', 0, 11, 'one\ntwo', ''],
])('%s on %j from %i to %i', (command, text, start, end, expected, selected) => {
  const edit = formatSelection(text, start, end, command);
  const after = applied(text, edit);
  expect(after).toBe(expected);
  expect(after.slice(...edit.select)).toBe(selected);
});

test('a link leaves the caret where its missing half goes', () => {
  expect(formatSelection('see this', 4, 8, 'link').select).toEqual([11, 11]);
  expect(formatSelection('https://example.org', 0, 19, 'link').select).toEqual([1, 1]);
});

test('the difference of two texts turns one into the other and is never longer than it must be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const edit = difference(before, after);
      expect(applied(before, edit)).toBe(after);
      if (before === after) expect(edit.to - edit.from + edit.insert.length).toBe(0);
    }),
  );
});
