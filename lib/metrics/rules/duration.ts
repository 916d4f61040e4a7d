import type { KindRules } from './rule';

export const duration: KindRules = {
  units: [
    {
      id: 'duration-time',
      type: 'time',
      kind: 'duration',
      units: [
        ['min', 'min minutes minute mins'],
        ['h', 'h hours hour hr hrs'],
        ['days', 'days day d'],
        ['weeks', 'weeks week wk'],
        ['months', 'months month mon mo'],
        ['years', 'years year yr yrs y'],
        ['s', 's sec secs seconds second'],
        ['patient-years', 'patient-years'],
        ['person-years', 'person-years'],
        ['person-months', 'person-months'],
      ],
    },
  ],
  cues: [
    {
      id: 'duration-run',
      kind: 'duration',
      weight: 2,
      types: ['time'],
      words:
        'training train trained took takes requir* follow-up followup period study spanning over during weeks months',
    },
  ],
};
