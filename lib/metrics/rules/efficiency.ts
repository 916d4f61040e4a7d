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
  measures: [
    {
      id: 'efficiency-measure',
      kind: 'efficiency',
      types: ['ratio', 'percent'],
      names:
        'utilization; utilisation; scaling efficiency; parallel efficiency; scaling; scalability; occupancy; mfu; hfu; peak; peak performance; peak throughput; peak flop; theoretical peak; optimum; roofline; linear speedup; ideal speedup; optimal throughput; optimal performance; lut; bubble; bandwidth utilization',
    },
  ],
};
