import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../components/library/address/library-address';

test('the library as it opens has an empty address', () => {
  expect(writeAddress(readAddress(''))).toBe('');
});

test('all that the library shows comes back from its address', () => {
  const address = {
    ...readAddress(''),
    words: 'speedup>3 tag:"to read" & # ü',
    place: 'annotated' as const,
    chosen: { status: ['read', 'reading'], tag: ['C++ & #1'], venue: ['Proc. A=B'] },
    sort: { by: 'year', down: true },
    columns: ['title', 'year'],
    paper: 'page:example.org/a?b=ü&c#d%',
    of: ['arxiv:2401.00001', 'doi:10.1/a&b'],
    options: { paper: 'x', 'y log': '1' },
  };
  expect(readAddress(writeAddress(address))).toEqual(address);
  const measured = { ...address, sort: { measure: 'training time', down: false } };
  expect(readAddress(writeAddress(measured))).toEqual(measured);
  expect(writeAddress({ ...readAddress(''), sort: { measure: 'speedup', down: true } })).toBe(
    '#sort=-number%3Aspeedup',
  );
});

test.each(['#%E0%A4%A', '#view=nowhere&place=there&sort=', '#tag=', '#arxiv:2401.00001'])(
  'an address that says nothing known, %s, opens the library',
  (hash) => {
    expect(writeAddress(readAddress(hash))).toBe('');
  },
);
