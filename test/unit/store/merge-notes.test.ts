import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictMarks, mergeNotes } from '../../../lib/store/merge-notes';

const linesOf = (text: string) => text.split('\n');

/** Notes over a small vocabulary, so that lines repeat, with blank ones among them. */
const note = fc
  .array(fc.constantFrom('', '- a', '- b', '- c', 'd', '# e', '__proto__', 'constructor'), { maxLength: 12 })
  .map((lines) => lines.join('\n'));
/** A note in any characters at all. */
const anyNote = fc.string({ unit: 'grapheme', maxLength: 60 });

describe('mergeNotes', () => {
  it('takes what each side changed where they changed different lines', () => {
    const merged = mergeNotes('one\ntwo\nthree\nfour', 'ONE\ntwo\nthree\nfour', 'one\ntwo\nthree\nFOUR\nfive');
    expect(merged).toEqual({ text: 'ONE\ntwo\nthree\nFOUR\nfive', conflict: false });
  });

  it('merges changes of neighbouring lines', () => {
    expect(mergeNotes('one\ntwo', 'ONE\ntwo', 'one\nTWO')).toEqual({ text: 'ONE\nTWO', conflict: false });
  });

  it('takes one of two equal changes', () => {
    expect(mergeNotes('one\ntwo', 'one\n2', 'one\n2')).toEqual({ text: 'one\n2', conflict: false });
    expect(mergeNotes('one\ntwo\nthree', '1\ntwo\n3', '1\ntwo\nthree')).toEqual({ text: '1\ntwo\n3', conflict: false });
  });

  it('keeps both versions of a line that both changed, marked, and the rest once', () => {
    const merged = mergeNotes('top\nmiddle\nend', 'top\nmine\nend', 'top\ntheirs\nend');
    expect(merged.conflict).toBe(true);
    expect(linesOf(merged.text)).toEqual([
      'top',
      conflictMarks.first,
      'mine',
      conflictMarks.second,
      'theirs',
      conflictMarks.end,
      'end',
    ]);
  });

  it('keeps what was written at the end in two places', () => {
    const merged = mergeNotes('top', 'top\nmine', 'top\ntheirs');
    expect(merged.conflict).toBe(true);
    expect(linesOf(merged.text)).toEqual(expect.arrayContaining(['top', 'mine', 'theirs']));
  });

  it('prefers an edit to the deletion of the same line', () => {
    expect(mergeNotes('one\ntwo\nthree', 'one\nTWO\nthree', 'one\nthree')).toEqual({
      text: 'one\nTWO\nthree',
      conflict: false,
    });
  });

  it('leaves a line away that one side deleted and the other left alone', () => {
    expect(mergeNotes('one\ntwo\nthree', 'one\nthree', 'one\ntwo\nthree\nfour').text).toBe('one\nthree\nfour');
  });

  it('gives the other side where one changed nothing', () => {
    fc.assert(
      fc.property(fc.oneof(note, anyNote), fc.oneof(note, anyNote), (base, other) => {
        expect(mergeNotes(base, base, other)).toEqual({ text: other, conflict: false });
        expect(mergeNotes(base, other, base)).toEqual({ text: other, conflict: false });
        expect(mergeNotes(base, other, other)).toEqual({ text: other, conflict: false });
      }),
    );
  });

  it('loses no line that either side wrote', () => {
    fc.assert(
      fc.property(note, note, note, (base, mine, theirs) => {
        const merged = new Set(linesOf(mergeNotes(base, mine, theirs).text));
        const before = new Set(linesOf(base));
        for (const line of [...linesOf(mine), ...linesOf(theirs)])
          if (!before.has(line)) expect(merged).toContain(line);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing more when its result is merged again', () => {
    fc.assert(
      fc.property(note, note, note, (base, mine, theirs) => {
        const { text } = mergeNotes(base, mine, theirs);
        expect(mergeNotes(mine, text, mine)).toEqual({ text, conflict: false });
        expect(mergeNotes(theirs, theirs, text)).toEqual({ text, conflict: false });
        expect(mergeNotes(base, text, text)).toEqual({ text, conflict: false });
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing when a save whose answer was lost is repeated', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          anyNote.map((line) => line.replaceAll('\n', ' ')),
          { minLength: 6, maxLength: 6 },
        ),
        (lines) => {
          const [a = '', b = '', c = '', d = '', mine = '', theirs = ''] = lines;
          const base = [a, b, c, d].join('\n');
          const saved = mergeNotes(base, [a, b, mine, d].join('\n'), [a, b, theirs, d].join('\n'));
          expect(mergeNotes(base, saved.text, [a, b, theirs, d].join('\n')).text).toBe(saved.text);
        },
      ),
    );
  });

  it('keeps both of two long notes of one repeated line without comparing them line by line', () => {
    const many = (first: string, last: string) => `${first}\n${'x\n'.repeat(20_000)}${last}`;
    const merged = mergeNotes(many('', ''), many('mine first', 'mine last'), many('theirs first', 'theirs last'));
    expect(merged.conflict).toBe(true);
    const lines = linesOf(merged.text);
    for (const line of ['mine first', 'mine last', 'theirs first', 'theirs last']) expect(lines).toContain(line);
  });

  it('merges a long note with blank lines that was changed in two places', () => {
    const many = (first: string, last: string) => `${'a\n\n'.repeat(5000)}${first}\nb\n${last}${'\n\nc'.repeat(5000)}`;
    expect(mergeNotes(many('1', '2'), many('ONE', '2'), many('1', 'TWO'))).toEqual({
      text: many('ONE', 'TWO'),
      conflict: false,
    });
  });
});
