import { describe, expect, it } from 'vitest';
import { measure, ourAnchoring, sharesOf } from '../../anchoring/measure';
import { capturedPages, hasCaptures, paragraphsPage, type TestPage } from '../../anchoring/pages';
import { Random } from '../../anchoring/random';

const subjects =
  'the model,our method,a larger data set,the second baseline,each layer,this bound,the reader,one seed'.split(',');
const verbs = 'improves,explains,depends on,is compared with,fails without,doubles,is trained on,comes close to'.split(
  ',',
);
const ends =
  'in every run,by 2.3 points,as Table 4 shows,for small inputs,at no cost,with high probability,after tuning'.split(
    ',',
  );

/** A page of made-up prose in which the same turns of phrase come again and again. */
function proseSeeded(seed: number): TestPage {
  const random = new Random(seed);
  const sentence = () =>
    `${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(subjects)} ${random.pick(ends)} (${random.between(1, 9999)}).`;
  const paragraphs = Array.from({ length: 60 }, () => Array.from({ length: random.between(1, 9) }, sentence).join(' '));
  return { name: `prose ${seed}`, open: () => paragraphsPage(paragraphs) };
}

function expectShares(pages: readonly TestPage[], quotes: number): void {
  const tally = measure(pages, () => quotes, [ourAnchoring()], 5).get('papergloss');
  if (!tally) throw new Error('Nothing measured');
  const shares = sharesOf(tally);
  expect(tally.quotes).toBe(pages.length * quotes);
  expect(shares.same).toBeGreaterThanOrEqual(0.99);
  // A place where a word that counts, compares or denies came in is given up, so that some that only look turned are too.
  expect(shares.slightly).toBeGreaterThanOrEqual(0.85);
  const { wrong, missed } = tally.counts.turned;
  expect(wrong).toBeLessThanOrEqual(0.05 * (wrong + missed));
  expect(shares.wrong).toBeLessThan(0.005);
}

describe('highlights on pages that have changed', () => {
  it('are found again in made-up prose that repeats itself', { timeout: 120_000 }, () => {
    expectShares([1, 2].map(proseSeeded), 150);
  });

  it.skipIf(!hasCaptures)('are found again on captured pages', { timeout: 120_000 }, () => {
    expectShares(
      capturedPages().filter(({ name }) => /^(arxiv|pubmed|ieee)\//.test(name)),
      60,
    );
  });
});
