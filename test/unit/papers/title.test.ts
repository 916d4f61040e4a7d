import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpecificTitle, normaliseTitle, readableTitle, titleHash } from '../../../lib/papers/title';

const read: readonly (readonly [string, string])[] = [
  ['Title: Attention Is\n All   You Need', 'Attention Is All You Need'],
  ['Title:\n  A study of titles', 'A study of titles'],
  ['[PDF] Neural things', 'Neural things'],
  ['[2404.12345] Neural things', 'Neural things'],
  ['R&amp;D of &lt;graphs&gt;', 'R&D of <graphs>'],
  ['Caf&eacute; &#38; &#x201C;bar&#x201D;', 'Café & “bar”'],
  ['The &amp;alpha; of &amp;amp; ampersands', 'The α of & ampersands'],
  ['CO<sub>2</sub> in <i>E. coli</i>', 'CO2 in E. coli'],
  ['$\\alpha$-GAN', 'α-GAN'],
  ['An $O(n^2)$ bound for $\\ell_1$-regression', 'An O(n²) bound for ℓ₁-regression'],
  ['$\\mathcal{O}(\\log n)$ regret', 'O(log n) regret'],
  ['From dyadic $\\Lambda_{\\alpha}$ to $\\Lambda_{\\alpha}$', 'From dyadic Λ_α to Λ_α'],
  ['Speedups of $2.5\\times$ and $\\geq 3$', 'Speedups of 2.5× and ≥3'],
  ["Erd\\H{o}s and Poincar\\'{e}, G\\\"odel, Ho\\v{r}ava, \\'{\\i}", 'Erdős and Poincaré, Gödel, Hořava, í'],
  ['{BERT}: pre-training of {T}ransformers', 'BERT: pre-training of Transformers'],
  ['\\textsc{Swift}: \\emph{fast} and \\texttt{small}', 'Swift: fast and small'],
  ["``Quoted'' and pages 1--2", '“Quoted” and pages 1–2'],
  ['Training for $5 against $100', 'Training for $5 against $100'],
  ['50\\% of R\\&D', '50% of R&D'],
  ['Soft\u00adhyphen and zero\u200bwidth', 'Softhyphen and zerowidth'],
  ['עברית: שלום עולם', 'עברית: שלום עולם'],
  ['Title:', 'Title:'],
];

describe('a title', () => {
  it.each(read)('%j is read as %j', (raw, readable) => expect(readableTitle(raw)).toBe(readable));

  it('keeps its reading when read again, unless it shows markup or LaTeX as text', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abc déλ:,.-?!中文1 '), maxLength: 80 });
    fc.assert(
      fc.property(plain, (text) => {
        expect(readableTitle(readableTitle(text))).toBe(readableTitle(text));
      }),
    );
  });

  it('gives no error for any text', () => {
    const unit = fc.constantFrom(...'\\{}$^_&;#x<>/"\'`~-ab0 ', '\\frac', '\\alpha', '&amp;');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        expect(readableTitle(text)).toEqual(expect.any(String));
      }),
    );
  });
});

describe('the normalised title', () => {
  it('passes over case, accents, punctuation, spaces and LaTeX', () => {
    const forms = [
      'Über-Attention: $\\alpha$ is “All” you need!',
      'uber attention α is all you need.',
      'Title: ÜBER-ATTENTION — α IS ALL YOU NEED',
    ];
    expect(new Set(forms.map(titleHash)).size).toBe(1);
    expect(normaliseTitle(forms[0] ?? '')).toBe('uber attention α is all you need');
  });

  it('hashes the same with and without a hyphen, and differently for other words', () => {
    expect(titleHash('Pre-training of models')).toBe(titleHash('Pretraining of models'));
    expect(titleHash('Pretraining of models')).not.toBe(titleHash('Pretraining of model'));
    expect(titleHash('?!')).toBe('');
  });

  it('is specific from four words on', () => {
    expect(isSpecificTitle('Attention is all')).toBe(false);
    expect(isSpecificTitle('Attention is all you need')).toBe(true);
    expect(isSpecificTitle('大規模言語モデルの推論')).toBe(true);
  });
});
