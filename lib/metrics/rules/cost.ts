import type { KindRules } from './rule';

export const cost: KindRules = {
  comparatives: 'cheaper costlier',
  units: [
    {
      id: 'cost-money',
      type: 'money',
      kind: 'cost',
      units: [
        ['USD', 'USD dollars dollar US$'],
        ['EUR', 'EUR euros euro'],
        ['CHF', 'CHF'],
        ['CNY', 'yuan CNY RMB'],
        ['JPY', 'yen JPY'],
        ['cents', 'cents'],
      ],
    },
    {
      id: 'cost-energy',
      type: 'energy',
      kind: 'cost',
      units: [
        ['J', 'J joules'],
        ['kWh', 'kWh'],
        ['mJ', 'mJ'],
        ['W', 'W watts'],
        ['mW', 'mW'],
        ['FLOPs', 'FLOPs'],
        ['GFLOPs', 'GFLOPs GFLOPS'],
      ],
    },
  ],
  cues: [
    {
      id: 'cost-price',
      kind: 'cost',
      weight: 3,
      words:
        'cost costs cheaper cheap* expens* price* budget* saving savings save saves saved energy power carbon emission* communication compute computation* flops trainable traffic tco edap annotation* consumption joule*',
    },
    { id: 'cost-fewer', kind: 'cost', weight: 1.5, words: 'fewer less reduc* lower overhead* only complexity' },
  ],
  nouns: [
    {
      id: 'cost-steps',
      kind: 'cost',
      nouns: 'steps iterations rounds epochs queries calls evaluations updates rollouts',
    },
  ],
  measures: [
    {
      id: 'cost-measure',
      kind: 'cost',
      types: ['ratio', 'percent'],
      names:
        'cost; price; expense; energy; power; emission; carbon; traffic; communication; communication volume; communication overhead; communication cost; flop; mac; compute; computation; operation; multiplication; energy efficiency; energy efficient; power efficiency; power efficient; cost efficiency; cost effectiveness; area product; delay product; edp; edap; tco; human effort; labeling effort; annotation effort; effort; data movement; data transfer; movement; transmission; transmission size; memory access; cache miss; disk access; trainable parameter; tuned parameter; overprovisioning; gpu hour; gpu day; api call; function evaluation; step; iteration; epoch; communication round; rollout; token usage; output token; reasoning token; token; less data; less training data; cheaper; query',
    },
  ],
};
