import { expect, test, vi } from 'vitest';
import { writesDays } from '../../../lib/text/day-words';

test('a day is written in English, by a format that is made once, with the first of them', () => {
  let made = 0;
  class Counted extends Intl.DateTimeFormat {
    constructor(...how: ConstructorParameters<typeof Intl.DateTimeFormat>) {
      super(...how);
      made += 1;
    }
  }
  vi.stubGlobal('Intl', { DateTimeFormat: Counted });
  const write = writesDays({ dateStyle: 'medium' });
  expect(made).toBe(0);
  expect([write(Date.UTC(2020, 10, 5)), write(new Date(Date.UTC(2021, 0, 2)))]).toEqual(['Nov 5, 2020', 'Jan 2, 2021']);
  expect(made).toBe(1);
  vi.unstubAllGlobals();
});
