import type { KindRules } from './rule';

export const efficiency: KindRules = {
  cues: [
    {
      id: 'efficiency-utilisation',
      kind: 'efficiency',
      weight: 4,
      types: ['percent', 'ratio'],
      words:
        'utilization utilisation mfu peak scaling optimal theoretical optimum roofline occupancy weak strong ideal linear saturat* utiliz* utilis* achievable',
    },
    { id: 'efficiency-word', kind: 'efficiency', weight: 1.5, types: ['percent'], words: 'efficien*' },
  ],
};
