import type { KindRules } from './rule';

export const data: KindRules = {
  units: [{ id: 'data-tokens', type: 'tokens', kind: 'data', units: [['tokens', 'tokens token']] }],
  cues: [
    {
      id: 'data-share',
      kind: 'data',
      weight: 2.5,
      types: ['percent', 'ratio', 'bytes', 'time'],
      words:
        'data dataset* corpus training-data labeled labelled samples examples demonstrations depth coverage recordings audio speech video',
    },
  ],
  nouns: [
    {
      id: 'data-examples',
      kind: 'data',
      nouns:
        'examples pairs images videos samples instances documents sentences utterances questions problems tasks datasets benchmarks languages categories classes domains papers articles tweets posts reviews records images frames scenes objects masks triplets annotations trajectories demonstrations conversations dialogues repositories projects commits functions programs papers tokens words items queries entities labels topics prompts instructions clips recordings hours users models llms',
    },
    {
      id: 'data-people',
      kind: 'data',
      nouns:
        'patients participants subjects individuals volunteers people men women children adults students cases controls specimens samples sites centers centres hospitals units studies trials publications articles genes proteins genomes species strains mice rats cells isolates stars galaxies firms countries households respondents physicians nurses teachers families lesions publications targets molecules compounds structures reactions sequences',
    },
  ],
};
