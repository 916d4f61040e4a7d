import type { KindRules } from './rule';

export const other: KindRules = {
  units: [
    {
      id: 'other-statistic',
      type: 'statistic',
      kind: 'other',
      units: [
        ['p', 'p-value'],
        ['OR', 'OR'],
        ['HR', 'HR'],
        ['RR', 'RR'],
        ['SD', 'SD'],
        ['σ', 'σ sigma'],
      ],
    },
  ],
  cues: [
    {
      id: 'other-clinical',
      kind: 'other',
      weight: 3,
      types: ['percent', 'time', 'count'],
      words:
        'patients patient cases participants incidence prevalence mortality survival disease* symptom* age aged women men treatment clinical yield abundance population samples respondents stock price* growth',
    },
  ],
};
