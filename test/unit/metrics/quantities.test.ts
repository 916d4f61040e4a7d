import { describe, expect, test } from 'vitest';
import { numbersIn } from './numbers-in';

/** What is read at the marked numbers of a sentence: value and unit, whether or not it is judged a metric. */
function readAt(marked: string): (readonly [value: unknown, unit: string] | undefined)[] {
  const text = marked.replaceAll(/\[\[|\]\]/g, '');
  const numbers = numbersIn(text);
  return [...marked.matchAll(/\[\[(.*?)\]\]/g)].map((mark, i) => {
    const start = mark.index - 4 * i;
    const found = numbers.find((each) => each.start < start + (mark[1]?.length ?? 0) && start < each.end);
    return found && ([found.value, found.unit] as const);
  });
}

describe('values and units as they are written', () => {
  const rows: readonly (readonly [sentence: string, ...read: (readonly [unknown, string])[]])[] = [
    ['It delivers [[388 mAh g-1]] in the first cycle.', [388, 'mAh/g']],
    ['The rock has a density of [[3.1 g cm$^{-3}$]] at the surface.', [3.1, 'g/cm^3']],
    ['We used a data sample of [[42 fb$^{-1}$]] in total.', [42, 'fb^-1']],
    ['The rate rose by [[1.4 beats/min]] in the warm room.', [1.4, 'beats/min']],
    ['The odds ratio was [[2.7]] among smokers.', [2.7, 'OR']],
    ['Smoking (OR = [[2.7]]) was a predictor.', [2.7, 'OR']],
    ['The area under the curve was [[0.83]] in the test set.', [0.83, 'AUC']],
    ['Scores rose by [[0.4 standard deviations]] in a year.', [0.4, 'SD']],
    ['Turnout fell by [[12 per cent]] in the south.', [12, '%']],
    ['The spread widened by [[35 basis points]] in March.', [35, 'basis points']],
    ['Our broker handles [[8,500 messages per second]] on a laptop.', [8500, 'messages/s']],
    ['The benchmark cost [[USD 72,000]] to build.', [72000, 'USD']],
    ['An all-gather takes [[3.6\\mu s]] on our switch.', [3.6, 'µs']],
    ['We caught [[31 200 beetles]] in two summers.', [31200, 'beetles']],
    ['[[One hundred and twenty jars]] were opened.', [120, 'jars']],
    ['[[Two thirds of]] the sites had closed.', [66.67, '%']],
    ['It runs at [[a quarter]] of the cost.', [25, '%']],
    ['The price falls by [[half]] within a year.', [50, '%']],
    ['We made the run on [[one RTX 4080]] in an hour.', [1, 'GPUs']],
    ['The controller had [[zero crashes]] in the field.', [0, 'crashes']],
    ['Adults kept [[13.8 natural teeth]] on average.', [13.8, 'teeth']],
    ['The change cuts wait times from [[72]] to [[18 seconds]] at noon.', [72, 's'], [18, 's']],
    ['The win rate went from [[48%]] to [[57%]] after tuning.', [48, '%'], [57, '%']],
    ['Gains lie in a range from [[4% to 9%]] here.', [[4, 9], '%']],
    ['We flagged [[61 commits]], of which [[44]] were confirmed.', [61, 'commits'], [44, 'commits']],
    ['Of [[52 cats]], [[40]] recovered and [[9]] died.', [52, 'cats'], [40, 'cats'], [9, 'cats']],
    ['The number of agents grows from [[3]] to [[12]] in this test.', [3, 'agents'], [12, 'agents']],
    ['We interviewed [[19 data engineers]] of two firms.', [19, 'engineers']],
    ['Gains hold in [[eight of nine tasks]] here.', [8, 'tasks']],
    ['It lowers perplexities on both of our test corpora to [[38.2]] here.', [38.2, 'perplexity']],
    ['We see a [[0.4]] improvement of BLEU on this pair.', [0.4, 'BLEU']],
    ['The ratio is [[0.83]] +/- 0.02 +/- 0.01 in all.', [0.83, '']],
    ['It needs [[1.3 bits/char]] on this text.', [1.3, 'bits/char']],
    ['It beats the older one by [[2.5x-4.5x]] here.', [[2.5, 4.5], 'x']],
    ['It raises throughput by [[1.3 ~ 2.9 times]] here.', [[1.3, 2.9], 'x']],
    ['A model of 2B shared parameters ($\\approx$[[9B]] unshared) is trained.', [9e9, 'params']],
    ['It gives a [[$\\times$1.6]] higher hit rate.', [1.6, 'x']],
    ['We serve a [[30B]] sparse model to all users.', [30e9, 'params']],
    ['We collect [[210 GPU kernels]] of open projects.', [210, 'kernels']],
    ['It needs [[16 CPU cores]] or [[two A30 nodes]] here.', [16, 'cores'], [2, 'nodes']],
    ['It runs on [[96 neural processing units]] at once.', [96, 'NPUs']],
    ['The simulator renders [[two million frames per second]] there.', [2e6, 'fps']],
    ['The sweep took [[900 accelerator hours]] on [[12 accelerators]].', [900, 'accelerator h'], [12, 'accelerators']],
    ['It was trained on [[8 GPU cards]] at once.', [8, 'GPUs']],
    ['A metallicity of [Fe/H] = [[-0.31]] was found there.', [-0.31, '[Fe/H]']],
    ['The reddening is E(B-V) = [[0.42]] in that field.', [0.42, 'E(B-V)']],
    ['[[Forty ASA grade I to III male patients]] were enrolled.', [40, 'patients']],
    ['[[Nine trained 19- to 33-yr-old rowers]] took part.', [9, 'rowers']],
    ['Pain fell in [[17]] (41%) patients of this ward.', [17, 'patients']],
    ['It is lit by a few ([[2-5]]) low-mass white dwarfs.', [[2, 5], 'dwarfs']],
    ['Arms held [[30]] (ABX), [[31]] (CDY) and [[29]] (EFZ) nurses.', [30, 'nurses'], [31, 'nurses'], [29, 'nurses']],
    [
      'Relief came for tics ([[6 patients]]), spasms ([[11]]) and gait ([[3]]).',
      [6, 'patients'],
      [11, 'patients'],
      [3, 'patients'],
    ],
    ['[[Eleven rowers]] ([[7 female]], [[4 male]]) took part.', [11, 'rowers'], [7, 'rowers'], [4, 'rowers']],
    ['Half ([[n = 48]]) of proposals were funded.', [48, 'proposals']],
    ['HOMA clearly decreased after the drug ([[1.62]] vs [[1.31]]).', [1.62, 'HOMA'], [1.31, 'HOMA']],
    ['Pairs had a cosine similarity of [[0.47]] at most.', [0.47, 'cosine similarity']],
    ['It reached a structural similarity index of [[0.91]] here.', [0.91, 'SSIM']],
    ['The coder needs [[2.04 bpb]] on this file.', [2.04, 'bpb']],
    ['We see a ROC-AUC of [[0.93]] in both halls.', [0.93, 'ROC-AUC']],
  ];
  for (const [sentence, ...read] of rows) {
    test(sentence, () => {
      expect(readAt(sentence)).toEqual(read);
    });
  }

  test('what looks alike is left as it is', () => {
    expect(readAt('Patients aged 12 or older (n = [[85]]) took part.')).toEqual([[85, 'patients']]);
    expect(readAt('The count in 2019 was [[340 finches]].')).toEqual([[340, 'finches']]);
    expect(readAt('The study took a [[second]] look.')).toEqual([undefined]);
    expect(readAt('Forms of [[half]] integral weight are studied.')).toEqual([undefined]);
    expect(readAt('It is given at f([[0]]) = 1.2 here.')).toEqual([undefined]);
    expect(readAt('We store facts as [[triples]].')).toEqual([undefined]);
    expect(readAt('We ran it on an RTX [[4080]].')).toEqual([undefined]);
    expect(readAt('It is 2x faster for Falcon2 [[11B]] on a laptop.')).toEqual([undefined]);
    expect(readAt('It halves the footprint of Falcon [[2-11B]] at once.')).toEqual([undefined]);
    expect(readAt('Two bounds (Lemmas 2.1, [[2.2]] and [[2.4]]) are shown.')).toEqual([undefined, undefined]);
    expect(readAt('We keep [[3-bit]] weights on an A30 [[24GB]] GPU.')).toEqual([undefined, undefined]);
  });
});
