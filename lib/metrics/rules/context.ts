import type { KindRules } from './rule';

export const context: KindRules = {
  cues: [
    {
      id: 'context-length',
      kind: 'context',
      weight: 4,
      types: ['ratio', 'tokens', 'count', 'percent'],
      words:
        'context* length lengths longer long long-context window sequence sequences batch requests slo goodput concurrent',
    },
  ],
  nouns: [{ id: 'context-requests', kind: 'context', nouns: 'requests batches frames' }],
};
