import type { KindRules } from './rule';

export const speed: KindRules = {
  comparatives: 'faster slower quicker sooner',
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
      words:
        'fast faster fastest speedup* speed-up* speed speeds speeding sped accelerat* slower slowdown* slow quick* real-time sooner',
    },
    {
      id: 'speed-time',
      kind: 'speed',
      weight: 2,
      words:
        'latenc* runtime* run-time time times timing throughput* delay* bandwidth* response fps ttft tpot wall-clock wallclock makespan execution',
    },
    {
      id: 'speed-run',
      kind: 'speed',
      weight: 1,
      words: 'second seconds inference decod* prefill* checkpointing iteration* train training',
    },
  ],
  measures: [
    {
      id: 'speed-measure',
      kind: 'speed',
      types: ['ratio', 'percent'],
      names:
        'latency; throughput; speed; speedup; speed up; speedup performance; acceleration; slowdown; delay; ttft; tpot; tbt; jct; makespan; fps; frame rate; bandwidth; turnaround; stall; time to first token; time; runtime; run time; wall clock; wall clock speedup; faster; slower; quicker; prefill; execution; overhead; runtime performance; first token; memory bandwidth; training; inference; decoding',
    },
    {
      id: 'speed-performance',
      kind: 'speed',
      types: ['ratio'],
      names: 'performance',
    },
    {
      id: 'speed-latency',
      kind: 'speed',
      types: ['time'],
      names:
        'latency; delay; ttft; tpot; response time; inference time; round trip time; execution time; runtime; makespan',
    },
  ],
};
