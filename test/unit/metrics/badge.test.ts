import { describe, expect, test } from 'vitest';
import { badgeName } from '../../../lib/metrics/badge/name';
import { displayMetrics } from '../../../lib/metrics/badge/order';
import { extractMetrics } from '../../../lib/metrics/extract';
import { wordsOf } from '../../../lib/metrics/judge/features';
import type { Metric } from '../../../lib/metrics/metric';
import { clauseAround } from '../../../lib/metrics/quote/clause';
import { writeFitting } from '../../../lib/metrics/quote/fit';
import { listAround, listNames } from '../../../lib/metrics/quote/lists';
import { pairText } from '../../../lib/metrics/quote/number';
import type { WordScores } from '../../../lib/metrics/quote/part-rows';
import { partsOf } from '../../../lib/metrics/quote/parts';
import { wordFactsOf } from '../../../lib/metrics/quote/word-rows';
import { ownText, writeQuote } from '../../../lib/metrics/quote/write';
import { readAbstract } from '../../../lib/metrics/read-abstract';
import { numberText } from '../../../lib/text/amount';

const metric = (fields: Partial<Metric>): Metric => ({
  text: '',
  start: 0,
  end: 0,
  value: 1,
  unit: '%',
  kind: 'quality',
  bound: 'exact',
  label: '',
  badge: '',
  confidence: 0.9,
  worth: 0.9,
  headline: 0.5,
  ...fields,
});

/** The only sentence of a text, with the plain text. */
function sentenceOf(text: string) {
  const { sentences, clean } = readAbstract(text);
  const [sentence] = sentences;
  if (!sentence) throw new Error('no sentence');
  return { sentence, text: clean.text };
}

describe('numbers in our own way', () => {
  test.each([
    [3072, '3,072'],
    [1_200_000, '1.2 M'],
    [70e9, '70 B'],
    [1e12, '1 T'],
    [1e-6, '10⁻⁶'],
    [2.5e-7, '2.5 × 10⁻⁷'],
    [0.05, '0.05'],
  ])('%d is %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  test.each([
    ['31.4 %', '19.8 %', '31.4 → 19.8 %'],
    ['6.2 seconds', '290 ms', '6.2 seconds → 290 ms'],
    ['0.43 req/s', '0.48 req/s', '0.43 → 0.48 req/s'],
  ])('%s, then %s', (before, after, text) => {
    expect(pairText(before, '→', after)).toBe(text);
  });

  test.each([
    ['The router is 2.4 times faster.', '2.4×'],
    ['Loss fell by 12 percent.', '12 %'],
    ['It ran on 2048 cores.', '2,048 cores'],
    ['Jobs wait for five hours.', '5 hours'],
    ['Yield rose from 12% to 31% in a year.', '12 → 31 %'],
    ['Latency dropped from 3.2 s to 400 ms.', '3.2 s → 400 ms'],
    ['Score was 0.50 at best.', '0.50'],
    ['We kept 7 of 9 probes.', '7 of 9 probes'],
    ['The field covers $0.3\\,\\mathrm{deg}^2$ of sky.', '0.3 deg²'],
    ['It shines with 10^42 erg s^-1 at most.', '10⁴² erg s⁻¹'],
    ['The index went from +4.1% to -2.3% in May.', '+4.1 → -2.3 %'],
  ])('%s', (text, own) => {
    const { sentence, text: plain } = sentenceOf(text);
    const k = sentence.quantities.length - 1;
    expect(ownText({ tokens: sentence.tokens, quantities: sentence.quantities, text: plain, k })).toBe(own);
  });
});

/** Scores that are high for the words between brackets and zero elsewhere. */
function scored(marked: string) {
  const { sentence, text } = sentenceOf(marked.replaceAll(/[[\]]/g, ''));
  wordsOf(sentence.tokens);
  const wanted = new Set([...marked.matchAll(/\[(.*?)\]/g)].flatMap(([, words = '']) => words.split(' ')));
  const label = Float32Array.from(sentence.tokens, (token) => (wanted.has(token.text) ? 0.9 : 0));
  const none = new Float32Array(sentence.tokens.length);
  const scores: WordScores = { label, versus: none, on: none, quoted: none };
  return { sentence, text, scores };
}

function quoteOf(marked: string, bound: Metric['bound'] = 'exact', k = 0): string {
  const { sentence, text, scores } = scored(marked);
  const { tokens, quantities } = sentence;
  const list = listAround(tokens, quantities, k);
  const own = ownText({ tokens, quantities, text, k });
  const around = {
    sentence,
    facts: wordFactsOf(sentence),
    type: quantities[k]?.type ?? 'bare',
    list,
    scores,
    names: listNames(tokens, quantities, list, k),
  };
  return writeFitting({ tokens, quantities, text, k, bound }, around, own.length);
}

/** Writes a badge of the only number of a sentence from words of it that were chosen. */
function written(text: string, ...chosen: string[]): string {
  const { sentence, text: plain } = sentenceOf(text);
  const { tokens, quantities } = sentence;
  const pieces = chosen.map((words) => {
    const start = plain.indexOf(words);
    const from = tokens.findIndex((token) => token.start >= start);
    const to = tokens.findIndex((token) => token.start >= start + words.length);
    return { span: [from, to] as const, isVersus: false, gain: 1 };
  });
  return writeQuote(
    { tokens, quantities, text: plain, k: 0, bound: 'exact' },
    listAround(tokens, quantities, 0),
    pieces,
  );
}

describe('a badge does without the wreckage of other clauses', () => {
  test.each([
    [['We asked 31 sailors, the rowers of a barge.', 'rowers of a barge'], '31 sailors'],
    [['Recall rose by 7%, and the fuel was cheap.', 'Recall rose', 'fuel was cheap'], 'Recall rose by 7 %'],
    [['Recall rose by 7%, on the old map.', 'Recall rose', 'old map'], 'Recall rose by 7 %, on old map'],
    [['It was 7%, the drift of a raft.', 'drift of a raft'], '7 %, drift of raft'],
    [['It shows 77% identity with that of gulls.', 'identity', 'gulls'], '77 % identity with gulls'],
    [['However the tide rose by 9% where it could.', 'However', 'tide rose', 'could'], 'tide rose by 9 %'],
  ])('%j: %s', ([text = '', ...chosen], badge) => {
    expect(written(text, ...chosen)).toBe(badge);
  });
});

describe('a badge quotes', () => {
  test.each([
    ['Our sorter cuts [energy] per record by 18% on laptops.', 'exact', 'cuts energy per record by 18 %'],
    ['The parser reaches an [accuracy] of up to 92% on [MiniLog].', 'max', 'accuracy of ≤ 92 % on MiniLog'],
    ['We collect over 900 annotated [harbour] photographs.', 'min', '≥ 900 annotated harbour photographs'],
    ['Our sorter is twice as fast as the [vendor] [library].', 'exact', '2× as fast as vendor library'],
    ['[Errors] stay below 3% in [winter] runs.', 'max', 'Errors stay < 3 % in winter runs'],
  ] as const)('%s', (marked, bound, text) => {
    expect(quoteOf(marked, bound)).toBe(text);
  });

  test.each([
    ['Our parser lifts precision and recall by 3.1% and 4.2%.', 0, /precision by 3.1 %/],
    ['Our parser lifts precision and recall by 3.1% and 4.2%.', 1, /^(?!.*precision).*recall by 4.2 %/],
    ['We reach an accuracy of 81% and 78% for German and French, respectively.', 1, /78 % for French/],
    ['Treatment worked in 31 of 40 patients (78%).', 0, /31 of 40 patients \(78 %\)/],
    ['Treatment worked in 31 of 40 patients (78%).', 1, /31 of 40 patients \(78 %\)/],
    [
      'Tuning lowers wait, fuel and noise, by 12%, 9% and 4% in harbours, canals and locks, respectively.',
      1,
      /9 % in canals/,
    ],
    ['Pressure fell from 150/94 to 131/82 mmHg on the new diet.', 1, /fell 150\/94 → 131\/82 mmHg/],
    ['Healing was seen in 31/40 [78%] versus 14/42 [33%] patients.', 0, /31\/40 \(78 %\) vs 14\/42 \(33 %\)/],
    ['We enrolled 310 patients less than 60 years with gout.', 0, /^(?!.*less).*310 patients/],
    ['Without the memory cell, accuracy drops by 3.4 points.', 0, /^Without memory cell, accuracy drops by 3.4/],
    ['Kestrel reaches an accuracy of 93%, outperforming Heron (88%) and Egret (71%).', 2, /accuracy of 93 %/],
  ])('each number of a list with its own words: %s, %i', (text, at, badge) => {
    expect(extractMetrics(text, { confidence: 0 })[at]?.badge).toMatch(badge);
  });

  test('its words stand in the sentence, in their order, whatever is chosen', () => {
    const marked = 'The [tuned] compiler lowers [mean] [build] time by 41% on [ten] [large] projects of [industry].';
    const words = quoteOf(marked)
      .split(' ')
      .filter((word) => /^[A-Za-z]+$/.test(word));
    const text = marked.replaceAll(/[[\]]/g, '');
    let from = 0;
    for (const word of words) {
      const at = text.indexOf(word, from);
      expect(at, word).toBeGreaterThanOrEqual(from);
      from = at + word.length;
    }
  });

  test('it is no longer than 64 characters', () => {
    const words = Array.from({ length: 30 }, (_, i) => `[measure${i}]`).join(' of ');
    expect([...quoteOf(`The ${words} was 41% today.`)].length).toBeLessThanOrEqual(64);
  });

  test('parts begin at joints and end at marks', () => {
    const { sentence } = scored('The error of the probe, measured at noon, was 4% in May.');
    const [quantity] = sentence.quantities;
    const parts = partsOf(sentence.tokens, [quantity?.first ?? 0, quantity?.next ?? 0]);
    const said = parts.map(([from, to]) =>
      sentence.tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    );
    expect(said).toEqual(['The error', 'of the probe', 'measured', 'at noon', 'was', 'in May .']);
  });

  test('what no short run tells of is shown with its clause, elided', () => {
    const before = 'In the long and winding account of the season that we give here for all who care about the harvest';
    const { sentence, text } = sentenceOf(`${before}, 41% fell and nothing else was seen by anyone at all that year.`);
    const [quantity] = sentence.quantities;
    const clause = quantity ? clauseAround(sentence, quantity, text) : '';
    expect(clause).toMatch(/^… .*41% fell.* …$/);
    expect(clause.length).toBeLessThanOrEqual(64);
  });
});

describe('what a screen reader says', () => {
  test.each([
    ['accuracy ≤ 92.5 % on MiniLog', 'accuracy up to 92.5 percent on MiniLog'],
    ['EER 31.4 → 19.8 %', 'EER 31.4 to 19.8 percent'],
    ['≈ 2.4× faster vs prior planner', 'about 2.4 times faster versus prior planner'],
    ['70 B model', '70 billion model'],
    ['loss < 0.01', 'loss less than 0.01'],
    ['2–4 weeks', '2 to 4 weeks'],
  ])('%s', (badge, name) => {
    expect(badgeName(badge)).toBe(name);
  });
});

describe('which badges, in which order', () => {
  test('results stand before scale', () => {
    const metrics = [
      metric({ badge: '900 photographs', kind: 'data', unit: 'photographs', value: 900, headline: 0.2 }),
      metric({ badge: 'accuracy 92 %' }),
    ];
    expect(displayMetrics(metrics)[0]?.badge).toBe('accuracy 92 %');
  });

  test('a p-value and a time of a plan stand on no badge', () => {
    const metrics = [
      metric({ badge: 'recall 3 %' }),
      metric({ badge: 'recall higher, p < 0.01', unit: 'p', kind: 'other' }),
      metric({ badge: 'placebo for 12 weeks', unit: 'weeks', kind: 'duration' }),
      metric({ badge: 'mean age 52 years', unit: 'years', kind: 'other' }),
      metric({ badge: 'swelling 3 days post-surgery', unit: 'days', kind: 'other' }),
    ];
    expect(displayMetrics(metrics)).toHaveLength(1);
  });

  test('a share and its count of one badge are shown once', () => {
    const badge = '310 patients (82 %) took it';
    const metrics = [metric({ badge, kind: 'other' }), metric({ badge, kind: 'data', unit: 'patients', value: 310 })];
    expect(displayMetrics(metrics)).toHaveLength(1);
  });

  test('equal claims are shown once', () => {
    const pair = { badge: 'EER 31.4 → 19.8 %' };
    const metrics = [
      metric({ ...pair, value: 31.4 }),
      metric({ ...pair, value: 19.8 }),
      metric({ badge: 'recall 3 %' }),
    ];
    expect(displayMetrics(metrics)).toHaveLength(2);
    const count = { kind: 'data', unit: 'languages', value: 22 } as const;
    expect(
      displayMetrics([metric({ ...count, badge: '22 languages' }), metric({ ...count, badge: 'in 22 languages' })]),
    ).toHaveLength(1);
  });
});
