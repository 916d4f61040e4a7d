import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName, uniqueFileNames } from '../../../lib/text/file-name';

test.each([
  ['What? A "study": of <this>/that|*', 'What A study of this that'],
  ['nul', '_nul'],
  ['COM1.backup', '_COM1.backup'],
  ['..hidden. ', 'hidden'],
  ['$\\mathcal{O}$', 'mathcal O'],
  ['', 'untitled'],
  ['🧠 map', '🧠 map'],
])('%j becomes %j', (text, name) => {
  expect(safeFileName(text)).toBe(name);
});

test('any texts get names that are safe, short and different', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('a', 'A', 'con', 'a 2'))),
      (texts) => {
        const names = uniqueFileNames(texts.map((name) => ({ name, more: '' })));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
        for (const name of names) {
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[.\s]|[.\s]$|^(con|nul)$/iu);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(110);
        }
      },
    ),
  );
});

test('names that would be equal are told apart by something of their own', () => {
  const papers = [
    { name: 'Same', more: '2404.1' },
    { name: 'same', more: '10.1/x' },
    { name: 'Same', more: '10.1/x' },
  ];
  expect(uniqueFileNames(papers)).toEqual(['Same', 'same (10.1 x)', 'Same (10.1 x) 2']);
});
