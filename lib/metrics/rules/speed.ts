import type { KindRules } from './rule';

export const speed: KindRules = {
  units: [
    {
      id: 'speed-rate',
      type: 'rate',
      kind: 'speed',
      units: [
        ['fps', 'fps FPS'],
        ['tokens/s', 'tok/s TPS tps'],
        ['QPS', 'qps QPS'],
        ['FLOP/s', 'FLOPS FLOP/s flop/s flops/s FLOPs/s'],
        ['it/s', 'it/s'],
      ],
    },
    {
      id: 'speed-short-time',
      type: 'time',
      kind: 'speed',
      units: [
        ['ms', 'ms msec milliseconds millisecond'],
        ['µs', 'µs us microseconds microsecond'],
        ['ns', 'ns nanoseconds nanosecond'],
      ],
    },
  ],
  cues: [
    {
      id: 'speed-faster',
      kind: 'speed',
      weight: 3,
      words: 'fast faster speedup* speed-up* speed speeds speeding accelerat* slower slowdown* slow quicker',
    },
    {
      id: 'speed-time',
      kind: 'speed',
      weight: 2,
      words:
        'latenc* runtime* run-time time times throughput* delay* bandwidth* response fps ttft wall-clock wallclock frequency overhead makespan',
    },
    {
      id: 'speed-rate',
      kind: 'speed',
      weight: 1,
      words: 'rate second seconds inference checkpointing iteration performance',
    },
  ],
};
