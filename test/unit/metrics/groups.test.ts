import { describe, expect, test } from 'vitest';
import { displayMetrics } from '../../../lib/metrics/badge/order';
import { extractMetrics } from '../../../lib/metrics/extract';

/** What is said of each number, also of one that by itself is hardly worth it. */
const badges = (text: string): string[] => extractMetrics(text, { confidence: 0.2 }).map(({ badge }) => badge);

describe('each number keeps the group that it is of', () => {
  test.each([
    [
      'The prevalence of asthma was 10 of 210 (4.8%) in carriers and 22 of 198 (11.1%) in controls.',
      ['prevalence of asthma 10 of 210 (4.8 %) in carriers', 'prevalence of asthma 22 of 198 (11.1 %) in controls'],
    ],
    [
      'Asthma was found in 10 (4.8%) of 210 carriers and in 22 (11.1%) of 198 controls.',
      ['Asthma in 10 (4.8 %) of 210 carriers', 'Asthma in 22 (11.1 %) of 198 controls'],
    ],
    [
      'Headache was reported by 28 (31%) of 90 patients on Tern and by 12 (13%) of 92 patients on placebo.',
      [
        'Headache reported by 28 (31 %) of 90 patients on Tern',
        'Headache reported by 12 (13 %) of 92 patients on placebo',
      ],
    ],
    [
      'The prevalence of asthma was 10.2% in those with the mutation and 22.1% in the others.',
      ['prevalence of asthma 10.2 % in those with mutation'],
    ],
    [
      'After the completion of the trial, 2910 consenting patients (91.0% of those eligible) were enrolled in the second phase.',
      ['2,910 consenting patients', '2910 consenting patients 91.0 % of those eligible'],
    ],
    [
      'Of 380 patients treated initially, 241 were free of symptoms, of whom 228 entered the study.',
      ['241 were free of symptoms', '228 entered study'],
    ],
    [
      'Forty subjects had drug allergy, 14 had skin reactions, and six had symptoms after placebo.',
      ['14 had skin reactions', '6 had symptoms after placebo'],
    ],
    [
      'In the 12 patients with infection, four developed resistance and eight still had susceptible isolates.',
      ['4 developed resistance'],
    ],
  ])('%s', (text, said) => {
    expect(badges(text)).toEqual(expect.arrayContaining(said));
  });
});

describe('no number takes the words of another', () => {
  test.each([
    ['The Tern group vs the Gull group respectively reported nausea 5.1% vs 14.9%.', 'nausea 5.1 vs 14.9 %'],
    ['Our model exceeds Alpha o2, Beta-mini and Gamma-3 by 8%, 21% and 12%.', 'exceeds Beta-mini by 21 %'],
    [
      'Our method achieves up to 2.1 dB improvement in PSNR, 5.2% in SSIM, and 38.6% in LPIPS at equal model sizes compared to uniform pruning.',
      '38.6 % improvement in LPIPS vs uniform pruning',
    ],
    [
      'Calibration shows negligible benefits for low-noise tasks but >35% fidelity gains on three-qubit gates under extreme conditions.',
      'Calibration > 35 % fidelity gains on three-qubit gates',
    ],
    [
      'Tern demonstrated significantly higher healing rates (91.2%, 95% CI = 90.1-92.3%) than Gull (30 mg) (86.4%, 95% CI = 85.0-87.8%) at week 8.',
      'Tern higher healing rates 91.2 % vs Gull',
    ],
  ])('%s', (text, said) => {
    expect(badges(text)).toContain(said);
  });
});

describe('a bracket behind a number says no more than it does', () => {
  test.each([
    [
      'The 15 who recommended acceptance identified 17.3% (95% confidence interval [CI] 11.3% to 23.4%) of the major errors.',
      '15 recommended acceptance 17.3 % of major errors',
    ],
    [
      'Full lipid profiles were found in 94.2% (81/86) of patients in the study group and only 66.1% (402/608) of the standard care patients.',
      'Full lipid profiles in 94.2 % of patients in study group',
    ],
    [
      'We measure correlations with ten probes, including galaxies (2.7σ), weak lensing (2.5σ), soft X-ray background (SXRB, 4.2σ), and radio continuum emission (3.1σ).',
      'radio continuum emission 3.1 σ',
    ],
    [
      'Tern was significantly more effective than placebo at relieving headache at 2 h (53% versus 30%, P = 0.003) and 4 h (70% versus 33%, P < 0.001).',
      'more effective at relieving headache at 2 h 53 vs 30 %',
    ],
    [
      'The overall rate of closure during a median follow-up period of 50 months was 36.1%.',
      'overall rate of closure during median follow-up period 36.1 %',
    ],
  ])('%s', (text, said) => {
    expect(badges(text)).toContain(said);
  });
});

describe('a bracket between a number and its group does not part them', () => {
  test.each([
    [
      'The risk fell by 12% (95% CI 3 to 20) in the Tern group and by 3% (95% CI -4 to 9) in the Gull group.',
      ['risk fell by 12 % in Tern group', 'risk fell by 3 % in Gull group'],
    ],
    [
      'Tern lowered triglycerides by 14% (P = 0.02) with the low dose and by 26% (P < 0.001) with the high dose.',
      ['Tern lowered triglycerides by 14 % with low dose', 'lowered triglycerides by 26 % with high dose'],
    ],
    [
      'Mortality was 11.2% in patients given Tern and 15.9% in patients given Gull (hazard ratio 0.69; 95% CI 0.55-0.86).',
      ['Mortality 15.9 % in patients given Gull', 'Mortality, hazard ratio 0.69'],
    ],
  ])('%s', (text, said) => {
    expect(badges(text)).toEqual(expect.arrayContaining(said));
  });
});

test('what something is of is said where its first words have no room', () => {
  const [greater] = badges(
    'We find the inferred mass-loss rates of stripped-envelope supernova progenitors are an order of magnitude greater than those of the others.',
  );
  expect(greater).toBe('inferred mass-loss rates of supernova progenitors 10× greater');
});

describe('what is said of something else stays away', () => {
  test.each([
    ['In contrast, plasma flow increased by 28% after intake.', ['plasma flow increased by 28 % after intake']],
    [
      'By contrast, only 4.2 percent carry a flag from the standard pipeline.',
      ['4.2 % carry flag from standard pipeline'],
    ],
    [
      'With negligible increase in parameters and computation, our model achieves 68.2% mAP on CoastScenes.',
      ['68.2 % mAP on CoastScenes'],
    ],
    [
      'While stereo vision yielded higher accuracy in simulation, one camera proved more robust, achieving 0.2 FPS for depth.',
      ['one camera proved more robust 0.2 FPS for depth'],
    ],
    ['A few of the compounds showed promising IC(50) values in the swimming test.', []],
    ['The sample includes 321 stars that were not included in catalogs of known giants.', ['321 stars']],
  ])('%s', (text, said) => {
    expect(badges(text)).toEqual(said);
  });
});

describe('what two numbers are compared by is said, and of what each is', () => {
  test.each([
    [
      'Younger patients were less likely to relapse than older patients (12% vs 21%).',
      'less likely to relapse vs older patients 12 vs 21 %',
    ],
    [
      'Older adults with probable dementia were more likely to use sedatives than matched comparison group patients (31.0% vs 22.4%).',
      'probable dementia more likely to use sedatives 31.0 vs 22.4 %',
    ],
    [
      'Experiments on CoastLog and HarborLog demonstrate gains of 5.1% and 0.9% over the latest method.',
      'HarborLog gains of 0.9 % vs latest method',
    ],
    [
      'For both codes, our decoder achieves the standard decoding performance with 24% and 58.1% fewer test patterns, respectively.',
      'standard decoding performance with 24 % fewer test patterns',
    ],
    [
      'Forty-one out of 47 patients (87%; 95% CI: 74-95%) were cured.',
      'Forty-one out of 47 patients (87 %) were cured',
    ],
    [
      'Detection requires sampling $\\sim160$ haloes with $\\sim20$ sightlines each.',
      'Detection requires sampling 160 haloes with ≈ 20 sightlines each',
    ],
    ['We find a high width of $170 \\pm 4~\\r{A}$ in this sample.', 'high width of 170 Å in sample'],
    [
      'All but one are early stars, with v sin i from $<$100--400 km/s.',
      'early stars, with v sin i from < 100–400 km/s',
    ],
  ])('%s', (text, said) => {
    expect(badges(text)).toContain(said);
  });
});

test('what an earlier approach reached is not shown', () => {
  const abstract =
    'We achieve an absolute loss of 7.2% on a handheld object, improving upon a previous approach that achieved a 15.9% mean error in its best case.';
  const said = displayMetrics(extractMetrics(abstract), '', abstract).map(({ text }) => text);
  expect(said).toEqual(['7.2%']);
});

describe('what becomes of a subject is said', () => {
  test.each([
    ['Twelve out of 15 smokers abstained from tobacco.', 'Twelve out of 15 smokers abstained from tobacco'],
    [
      'A thematic synthesis yielded 17 barriers categorized into four themes: people, money, time and tools.',
      'thematic synthesis 17 barriers categorized into four themes',
    ],
    ['Propofol was present in 31 cases.', 'Propofol present in 31 cases'],
    ['The mean +/- SD pain scores were 3.4 +/- 2.1 in the sedation group.', 'mean pain scores 3.4 in sedation group'],
  ])('%s', (text, said) => {
    expect(badges(text)).toContain(said);
  });
});

test('a range of two numbers with spreads is one', () => {
  const [range] = extractMetrics(
    'We estimate that the formation timescale in pure discs ranges from 0.31 ± 0.05 Gyr to 11.4 ± 2.1 Gyr.',
  );
  expect(range?.value).toEqual([0.31, 11.4]);
});

describe('the sizes of the arms of a trial are not shown', () => {
  test.each([
    ['There were 51 patients entered into the study, 22 in the block group and 29 in the sedation group.'],
    ['The trial was completed by 47 patients: 25 received Tern, and 22 received Gull.'],
  ])('%s', (abstract) => {
    const said = displayMetrics(extractMetrics(abstract), '', abstract).map(({ text }) => text);
    expect(said.some((text) => /^2\d/.test(text))).toBe(false);
  });

  test('but what was found in two groups is', () => {
    const abstract =
      'We survey the nuclei of nearby galaxies. We find that of the 54 galaxies, 31 show broad lines and 23 show none.';
    const said = displayMetrics(extractMetrics(abstract), '', abstract).map(({ text }) => text);
    expect(said.some((text) => /^(?:31|23)/.test(text))).toBe(true);
  });
});

describe('a number with a name before it', () => {
  test.each([
    ['We used a large sample of models spanning the parameter space of M 33 clusters.', []],
    ['Seeds reach masses of 10^4-10^7 Msun.', ['Seeds reach masses of 10⁴–10⁷ Msun']],
    [
      'The average age was 68.2 years, and 41.3% of cases were low risk, 36.1% were moderate risk, and 22.6% were high risk.',
      ['41.3 % of cases were low risk'],
    ],
    [
      'All evaluation metrics of SkyNet are as follows: Accuracy 91.2%, Precision 82.1%, and F1-Score 82.7%.',
      ['Precision 82.1 %'],
    ],
  ])('%s', (text, said) => {
    expect(badges(text)).toEqual(expect.arrayContaining(said));
    if (said.length === 0) expect(badges(text)).toEqual([]);
  });
});
