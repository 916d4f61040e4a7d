import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextState } from '../../../lib/store/replica';
import { editText, joinText, readText, startText } from '../../../lib/sync/merge/text';
import { editsBetween } from '../../../lib/sync/merge/text-edits';

const me = { device: 'aaaaaaaa', wall: 1 };
const you = { device: 'bbbbbbbb', wall: 2 };

const join = (a: TextState, b: TextState | undefined): TextState => joinText(a, b) ?? a;
const edit = (state: TextState, to: string, who = me): TextState => join(state, editText(state, to, who));

/** Texts of a few lines, some of which come again. */
const aText = fc
  .array(fc.constantFrom('a line', 'another', '', 'thoughts 🦊', '🦉 eyes', 'a limb', '# head'), { maxLength: 6 })
  .map((lines) => lines.join('\n'));

describe('Edits between two texts', () => {
  test('make the one of the other, and cut no character in two', () => {
    fc.assert(
      fc.property(aText, aText, (from, to) => {
        let text = from;
        for (const { at, remove, insert } of editsBetween(from, to).reverse()) {
          text = text.slice(0, at) + insert + text.slice(at + remove);
          expect(insert.isWellFormed()).toBe(true);
        }
        expect(text).toBe(to);
      }),
    );
  });

  test('leave alone what is the same between two changes', () => {
    expect(editsBetween('one\ntwo\nthree\n', 'one!\ntwo\nthee\n')).toEqual([
      { at: 0, remove: 4, insert: 'one!\n' },
      { at: 8, remove: 6, insert: 'thee\n' },
    ]);
  });

  test('of a long text of one line that comes again end', () => {
    const long = 'the same\n'.repeat(20_000);
    const edits = editsBetween(long, `first\n${long}middle`);
    expect(edits.length).toBeGreaterThan(0);
  });
});

describe('A text on many devices', () => {
  test('has what both wrote in different places', () => {
    const start = startText('first\nsecond\nthird');
    const mine = edit(start, 'first\nsecond, as I see it\nthird');
    const yours = edit(start, 'zeroth\nfirst\nsecond\nthird', you);
    expect(readText(join(mine, yours))).toBe('zeroth\nfirst\nsecond, as I see it\nthird');
  });

  test('has what both wrote in one place, and keeps what was typed into lines that went', () => {
    const start = startText('keep\nold words\nend');
    const both = join(edit(start, 'keep\nend'), edit(start, 'keep\nold and wise words\nend', you));
    expect(readText(both)).toContain('and wise');
    const same = join(edit(start, 'keep\nmine\nend'), edit(start, 'keep\nyours\nend', you));
    expect(readText(same)?.split('\n').toSorted()).toEqual(['end', 'keep', 'mine', 'yours']);
    const words = join(
      edit(startText('a plain word here'), 'a fine word here'),
      edit(startText('a plain word here'), 'a good word here', you),
    );
    expect(readText(words)?.split(' ').toSorted()).toEqual(['a', 'fine', 'good', 'here', 'word']);
  });

  test('of the same words from two devices stands once; other words stand both, marked, until somebody tidies up', () => {
    expect(readText(join(startText('the same'), startText('the same')))).toBe('the same');
    const both = join(startText('shared\nmine'), startText('shared\nyours'));
    expect(readText(both)).toMatch(/mine.*yours|yours.*mine/s);
    const tidy = edit(both, 'shared\nmine and yours');
    expect(readText(tidy)).toBe('shared\nmine and yours');
    expect(readText(join(tidy, both))).toBe('shared\nmine and yours');
    const twice = join(edit(both, `${readText(both)}\nP.S.`), edit(both, `Head\n${readText(both)}`, you));
    expect(readText(twice)).toBe(`Head\n${readText(both)}\nP.S.`);
  });

  test('waits for its beginning, and is the same whichever comes first', () => {
    const start = startText('beginning');
    const change = editText(start, 'beginning and end', me);
    if (!change) throw new Error('Nothing was changed.');
    expect(readText(change)).toBeUndefined();
    const second = editText(join(start, change), 'beginning, middle and end', you);
    if (!second) throw new Error('Nothing was changed.');
    for (const parts of [
      [start, change, second],
      [second, change, start],
      [change, second, start],
      [second, start, change],
    ])
      expect(readText(parts.reduce((sum, part) => join(sum, part)))).toBe('beginning, middle and end');
  });
});

describe('The laws of joining texts', () => {
  /** What three devices say that each edit a few times, from one beginning or from one of their own. */
  const sayings = fc
    .array(fc.record({ who: fc.nat(2), to: aText, hears: fc.option(fc.nat(2)) }), { minLength: 1, maxLength: 8 })
    .map((steps) => {
      const states = ['', 'a line', 'a line'].map(startText);
      const said: TextState[] = [...states];
      for (const { who, to, hears } of steps) {
        const [own, other] = [states[who], hears === null ? undefined : states[hears]];
        if (!own) continue;
        const heard = join(own, other);
        const change = editText(heard, to, { device: `device0${who}`, wall: 1 });
        states[who] = join(heard, change);
        if (change) said.push(change);
      }
      return said;
    });

  test('any order, and twice, is the same', () => {
    fc.assert(
      fc.property(
        sayings.chain((said) =>
          fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length }), fc.shuffledSubarray(said)),
        ),
        ([said, shuffled, again]) => {
          const all = (parts: readonly TextState[]) => readText(parts.reduce(join));
          expect(all([...shuffled, ...again])).toBe(all(said));
          const [head, ...rest] = shuffled;
          const nested =
            rest.length > 0 && head
              ? join(
                  head,
                  rest.reduceRight((sum, part) => join(part, sum)),
                )
              : head;
          expect(nested && readText(nested)).toBe(all(said));
        },
      ),
      { numRuns: 60 },
    );
  });
});
