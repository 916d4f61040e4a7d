import { describe, expect, test } from 'vitest';
import { numbersIn } from './numbers-in';

const signs = { exact: '', max: '≤ ', min: '≥ ', approx: '~ ', mean: 'avg ' };

/** All numbers of a text as they are read, judged or not: bound, value and unit. */
const read = (text: string): string[] =>
  numbersIn(text).map(({ value, unit, bound }) => `${signs[bound]}${[value].flat().join('–')} ${unit}`.trimEnd());

/** The exact characters that a text's numbers stand at. */
const spans = (text: string): string[] => numbersIn(text).map(({ start, end }) => text.slice(start, end));

const kinds: Readonly<Record<string, readonly (readonly [text: string, ...numbers: string[]])[]>> = {
  'powers of ten': [
    ['The coating held for 10⁷ strokes.', '10000000 strokes'],
    ['The leak rate is 4.5×10⁻⁶ Pa.', '0.0000045 Pa'],
    ['We plated 3 × 10<sup>5</sup> cells per well.', '300000 cells'],
    ['Two variants passed (P < 3 x 10-9).', '2 variants', '≤ 3e-9 p'],
    ['The tracer was given at 2 x 10(-4) M in all.', '0.0002 M'],
    ['Drift stays at 2.5e-07 and one sweep takes 4E+02 s.', '2.5e-7', '400 s'],
    ['The titre was 6.1 times 10^3 copies.', '6100 copies'],
  ],
  'powers of ten behind a spread in brackets': [
    ['The cluster has $(8.1 \\pm 0.5) \\times 10^{14}\\,M_\\odot$.', '810000000000000 Msun'],
    ['It decays at (2.2 ± 0.3 ± 0.1) × 10⁻⁷ in all.', '2.2e-7'],
    ['A slope of -(3.4 +/- 0.2) x 10^-3 dex was seen.', '-0.0034 dex'],
  ],
  'letters that are units or names': [
    ['Stage 4A, 4B and 5B gliomas in zone 2B were left out.'],
    ['Nets named 30B-A3B were left out.', '30000000000 params'],
    [
      'About 40 k turns, 6 K questions and 2.5 M spoken sentences.',
      '~ 40000 turns',
      '6000 questions',
      '2500000 sentences',
    ],
    ['It was held in 5 M solutions with 7 k yeasts.', '5 M', '7000 yeasts'],
    ['Heads were imaged at 3T and at 1.5T.', '3 T', '1.5 T'],
    ['Scans came from a 3T MRI unit.', '3 T'],
    ['Volunteers were seen in 1.5T and 7T scanners.', '1.5 T', '7 T'],
    ['The sample was cooled to 4K in a cryostat at low temperature.', '4 K'],
    ['Our 0.5 B model and a 9 B model agree.', '500000000 params', '9000000000 params'],
    ['It was tuned on 0.4M-0.9M dialogues.', '400000–900000 dialogues'],
    ['Stage 3B tumours in 6G-ready wards were left out.'],
  ],
  'thousands and decimals': [
    ['Sales fell by 2,5% in May.', '2.5 %'],
    ['The link carries 2.048,5 tokens/s.', '2048.5 tokens/s'],
    ['The shelf holds 14’250 books.', '14250 books'],
    ['A group of 4.000 volunteers took part.', '4000 volunteers'],
    ['It fell (p = 0. 004) at last.', '0.004 p'],
  ],
  money: [
    ['The fund paid US$ 2.4 million, €5 million and AU$60.', '2400000 USD', '5000000 EUR', '60 AUD'],
    ['A run costs $4 per 1M input tokens, or $9/1M output tokens.', '4 USD', '9 USD'],
    ['The kit costs CHF 1,200 or 900 yuan.', '1200 CHF', '900 CNY'],
    ['A dam for €640m or US$2.1bn was planned.', '640000000 EUR', '2100000000 USD'],
    [
      'Rent was C$ 940, R$ 310, Int$ 75, Rs. 620 and NOK 7 400.',
      '940 CAD',
      '310 BRL',
      '75 Int$',
      '620 INR',
      '7400 NOK',
    ],
    ['A ticket is 7,50 €, a year 2.400 € and a bed €31.250.', '7.5 EUR', '2400 EUR', '31250 EUR'],
    ['Clean-up is 38 $/t and a sheet 0.6 ¢.', '38 USD', '0.6 cents'],
    ['Bids ran between £4m and £6m, or €2-3m, or €1–€3.', '4000000–6000000 GBP', '2000000–3000000 EUR', '1–3 EUR'],
    ['It paid $0.4m-$1.9m, US$0.7 million/year and 3.5 M€.', '400000–1900000 USD', '700000 USD', '3500000 EUR'],
    ['A loan of €2.5 million euros and $700m.', '2500000 EUR', '700000000 USD'],
    ['It gave 1.4 million Swiss francs.', '1400000 CHF'],
    ['Power was €0.31/kWh and water £4/day.', '0.31 EUR', '4 GBP'],
  ],
  'fractions and shares': [
    ['About 1/4 of shops closed.', '~ 25 %'],
    ['We repaired 9/13 of the broken pumps.', '9 pumps'],
    ['It solved 17 of 18 riddles.', '17 riddles'],
    ['It strikes 1 in 5,000 foals and one out of every 40 mares.', '0.02 %', '2.5 %'],
    ['We saw 3 in 10 barns burn.', '30 %'],
    ['It rose by 1 in 2014; trials, one in 30 ewes and one in 25 rams, ran.', '1', '2014', '30 ewes', '25 rams'],
    ['Three quarters of a million hens came.', '750000 hens'],
    ['Half a dozen carts came.', '6 carts'],
    ['Half a million readers and a quarter of a million notes were kept.', '500000 readers', '250000 notes'],
    ['The cost falls by two-thirds in one and a half years.', '66.67 %', '1.5 years'],
    ['A 60/20/20 split and a 90-10 mix of 24/7 logs since 2018/19.'],
  ],
  'bounds turned round': [
    ['The drift does not exceed 2%.', '≤ 2 %'],
    ['Recall never drops below 85%.', '≥ 85 %'],
    ['No fewer than 40 farms and not more than 6 mills joined.', '≥ 40 farms', '≤ 6 mills'],
    ['The lag never rises above 15 ms.', '≤ 15 ms'],
    ['It loses less than one third of the heat.', '≤ 33.33 %'],
    ['It ran without a crash over 20 days.', '20 days'],
    ['We drew radio maps over 30--70 MHz.', '30–70 MHz'],
    ['Its arms extend over 20 to 180 kiloparsec scales.', '20–180 scales'],
    ['It is over 2-3x faster.', '≥ 2–3 x'],
    ['Not only speed but yield rose by more than 8%.', '≥ 8 %'],
  ],
  'from one to another': [
    ['The slope flattens from -2.75 to -1.40 dex.', '-2.75 dex', '-1.4 dex'],
    ['The gap widens from 2.1 to 3.6 mm.', '2.1 mm', '3.6 mm'],
    ['Error rates from 6% to 21% were seen in all towns.', '6–21 %'],
    ['We tried nets of 0.4B-310B parameters.', '400000000–310000000000 params'],
    ['It costs 1,400 tokens/question--1/6 the price.', '1400 tokens/question', '16.67 %'],
    ['Letters were kept from 1987 to 1994.'],
    ['The AUC was 0.14 (0.2 maximum).', '0.14 AUC'],
    ['It stops at leq 6B parameters.', '≤ 6000000000 params'],
    ['We listened to 802.11 networks.'],
  ],
  'units in two parts, with powers and with marks': [
    ['It is $9.4^{+0.2}_{-0.3}$~Gyr old.', '9.4 Gyr'],
    ['The mean is $\\langle\\mathrm{kT}\\rangle = 0.7$ here.', 'avg 0.7 kT'],
    ['The macro-F1 was 0.58 and the MAEs 12.7.', '0.58 F1', '12.7 MAE'],
    ['A plot of 14 km² at 31 °F holds 40 t of ore and 3 wt% ash.', '14 km2', '31 °F', '40 t', '3 wt%'],
    ['The mass is $3.1 \\pm 0.2$ GeV/$c^2$.', '3.1 GeV/c^2'],
    ['Pressure fell by 7 mm Hg at 1 Gbps.', '7 mm Hg', '1 Gbps'],
    ['It runs 2m 40s here, 1h15m there and 3 h 4 min 30 s elsewhere.', '2.6667 min', '1.25 h', '3.075 h'],
    ['The race took 3:45 h, laps 8:30 to 9:15 min.', '3.75 h', '8.5–9.25 min'],
    ['It moves 3 × 10⁴ cm² V⁻¹ s⁻¹ and 6·10⁻⁹ m² K/W.', '30000 cm2/V/s', '6e-9 m2 K/W'],
    [
      'We saw 4e17 cm-3, 0.3 W/(m K), 7 m/√Hz and 0.2 %/°C.',
      '400000000000000000 cm^-3',
      '0.3 W/(m K)',
      '7 m/√Hz',
      '0.2 %/°C',
    ],
    ['A world of 1.6 (+0.2/-0.1) Earth radii is 0.4″ off.', '1.6 Earth radii', '0.4 ″'],
    ['They walked 2 h 15 min a day.', '2.25 h'],
    ['They stayed 31 weeks 3 days, or 4 years and 6 months.', '31.4286 weeks', '4.5 years'],
    ['The rate was 7 per 100,000 person-years.', '7 per 100,000 person-years'],
    ['The pulse fell by 9 beats min(-1) at rest.', '9 beats/min'],
  ],
  'lists with units of their own': [
    ['Precision, recall, and F1 were 0.81, 0.75, and 0.78.', '0.81 precision', '0.75 recall', '0.78 F1'],
    ['Accuracy, AUC and F1 of 83.1%, 0.87 and 0.82 were seen.', '83.1 %', '0.87 AUC', '0.82 F1'],
    ['We set lr 2e-4 and 60 epochs at a batch size of 512.', '0.0002', '60 epochs', '512 batch size'],
    ['Two trials (n = 12, n = 18 and n = 30 rats) were run.', '2 trials', '12 rats', '18 rats', '30 rats'],
    ['We found 310 muted and 95 enhanced genes.', '310 genes', '95 genes'],
    ['Relapse was seen in 12 (24%) of 50 dogs.', '12 dogs', '24 %', '50 dogs'],
    ['Graphs of size N=300 were drawn.', '300 n'],
  ],
  spreads: [
    ['It scores 81.4% ± 0.3% and 78.0% (±0.5%) there.', '81.4 %', '78 %'],
    ['The mean was 410 (SD 60) grams.', 'avg 410 g'],
    ['We find z = 5.2_{-0.3}^{+0.4} for it.', '5.2 z'],
    ['A star of 2.1 (+0.3/-0.2) solar masses was seen.', '2.1 Msun'],
    ['The loss was 3.2 kg (95%CI: −4.1; −0.7).', '3.2 kg'],
    ['The mass is 91.2 ± 0.02 (stat.) ± 0.04 (syst) GeV.', '91.2 GeV'],
    ['The mean (SD) depth was 6.5 (1.1) cm.', 'avg 6.5 cm'],
    ['The mean (SD) score was 7.8 (1.2).', 'avg 7.8 points', 'avg 1.2'],
    ['They needed 64 [31-90] mg vs. 180 [120-240] mg.', '64 mg', '180 mg'],
  ],
  'counts and folds': [
    ['We train on 8×A100 GPUs and 32 x V100 cards.', '8 GPUs', '32 GPUs'],
    ['It ran on 4× RTX 3080 and one 8xH200 node.', '4 GPUs', '8 GPUs'],
    ['Scores come from 10-fold cross-validation and five-fold CV.'],
    ['Yields rise 4- to 9-fold.', '4–9 x'],
    ['It took 12,000 GPU hours.', '12000 GPU h'],
    ['It ran on 6 NVIDIA A100-80GB with DDR4 32 GB × 8.', '6 GPUs', '32 GB'],
    ['It took 30 V100-days and 8 TPUv4-hours.', '30 GPU days', '8 TPU h'],
    ['Tuning took 700 H100 GPU-hours on 4x8 H100s.', '700 GPU h', '32 GPUs'],
    ['Slides at 20× magnification, upsampled ×4, and reads at 50x coverage were sequenced.'],
    ['We upsample the maps by 4x; genomes had a mean depth of 30× in low-coverage (5x) runs.'],
    ['It is 3× faster at 2x the coverage.', '3 x', '2 x'],
    ['Two hundred thirty-one elderly patients came.', '231 patients'],
  ],
  'names and notation': [
    ['Version 3.0.2 of Gemini 2.5 Pro met HTTP 404 errors in the 1990s.'],
    ['Bands of 3d orbitals, 8K video and a 7-point Likert scale are shown.'],
    ['Itch was rated on a visual analogue scale (VAS 0 to 10) and on a 1-5 scale for sleep.'],
    ['The zero point was set; let n = 5 be odd.'],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, rows) => {
  test.each(rows.map(([text, ...numbers]) => [text, numbers] as const))('%s', (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });
});

describe('where a number stands', () => {
  test('its span holds its unit and what closes its power, and no spread', () => {
    expect(spans('We saw $10^{-6}$ and 10<sup>8</sup> cells, 7.1 ± 0.2 and 91.2% ± 0.4% there.')).toEqual([
      '10^{-6}',
      '10<sup>8</sup> cells',
      '7.1',
      '91.2%',
    ]);
  });

  test.each([
    ['The EER falls from 21.4% to 9.8% at once.', '21.4%', '9.8%'],
    ['The lag shrinks from 5.1 seconds to 320 ms.', '5.1 seconds', '320 ms'],
    ['The tool reduces 4.10 TB of logs to 1.30 TB.', '4.10 TB', '1.30 TB'],
    ['GSM: 32.5% -> 41.0% here.', '32.5%', '41.0%'],
    ['Latency fell from 30 ms to under 5 ms.', '30 ms', '5 ms'],
    ['Yield rose from 37.9% to at least 49.5% at once.', '37.9%', '49.5%'],
    ['Pressure fell (142 +/- 5 to 121 +/- 4 mm Hg).', '142', '121 +/- 4 mm Hg'],
  ])('%s tells of a change', (text, before, after) => {
    const [first, second] = numbersIn(text);
    expect(first?.from).toBeUndefined();
    expect(text.slice(first?.start, first?.end)).toBe(before);
    expect(text.slice(second?.start, second?.end)).toBe(after);
    expect(second?.from).toEqual({ start: first?.start, end: first?.end, value: first?.value });
  });

  test('a rival and the whole of a share', () => {
    const text = 'It finds 78.2% versus 71.5%, and 31 of 33 bugs.';
    const [ours, theirs, bugs] = numbersIn(text);
    expect(ours?.rival).toEqual({ start: theirs?.start, end: theirs?.end, value: 71.5 });
    expect(theirs?.rival).toBeUndefined();
    expect([bugs?.value, bugs?.of]).toEqual([31, 33]);
  });

  test('two numbers beside each other that are no pair', () => {
    const twoEnds = numbersIn('The filter cuts false alarms to 1.6% and missed storms to 0.9%.');
    expect(twoEnds.map(({ from }) => from)).toEqual([undefined, undefined]);
    expect(numbersIn('Gains run from 3% to 9% across 12 sites.').map(({ rival }) => rival)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(numbersIn('We map sizes from 3 GB to 9 GB.')[0]?.value).toEqual([3, 9]);
  });
});
