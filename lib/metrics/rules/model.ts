import type { KindRules } from './rule';

export const model: KindRules = {
  units: [
    {
      id: 'model-parameters',
      type: 'params',
      kind: 'model',
      units: [['params', 'parameters parameter params param parametered weights']],
    },
  ],
  cues: [
    {
      id: 'model-size',
      kind: 'model',
      weight: 2.5,
      types: ['ratio', 'percent'],
      words: 'parameters parameter larger smaller model-size',
    },
  ],
  nouns: [{ id: 'model-layers', kind: 'model', nouns: 'layers experts neurons heads blocks' }],
  measures: [
    {
      id: 'model-measure',
      kind: 'model',
      types: ['ratio'],
      names: 'hidden size; parameter; parameter count; model capacity; trainable model; model scale; larger model',
    },
  ],
};
