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
  measures: [
    { id: 'context-unit', kind: 'context', types: ['ratio'], names: 'sequence; batch; request; context; window' },
    {
      id: 'context-measure',
      kind: 'context',
      types: ['ratio', 'percent'],
      names:
        'sequence length; context length; input length; output length; batch size; batchsize; longer sequence; context window; request rate; concurrent request; slo; slo attainment; attainment; slo violation; qos violation; goodput; concurrency; resolution',
    },
  ],
};
