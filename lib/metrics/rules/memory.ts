import type { KindRules } from './rule';

export const memory: KindRules = {
  units: [
    {
      id: 'memory-bytes',
      type: 'bytes',
      kind: 'memory',
      units: [
        ['GB', 'GB GiB Gb gigabytes gigabyte'],
        ['MB', 'MB MiB megabytes megabyte'],
        ['TB', 'TB TiB terabytes terabyte'],
        ['KB', 'KB kB KiB kilobytes'],
        ['PB', 'PB petabytes'],
        ['bytes', 'bytes byte'],
        ['bits', 'bits bit'],
      ],
    },
  ],
  cues: [
    {
      id: 'memory-footprint',
      kind: 'memory',
      weight: 3,
      words:
        'memory footprint* storage vram dram cache kv compress* size sizes space disk quantiz* quantis* checkpoint* bit bits',
    },
  ],
  measures: [
    {
      id: 'memory-measure',
      kind: 'memory',
      types: ['ratio', 'percent'],
      names:
        'memory; footprint; memory footprint; storage; storage efficiency; memory efficiency; cache; kv cache; cache size; cache budget; vram; dram; disk space; storage space; memory cost; memory overhead; storage overhead; storage cost; cache memory; optimizer state; compression; checkpoint size; index size; memory budget',
    },
    {
      id: 'memory-size',
      kind: 'memory',
      types: ['percent'],
      names: 'model size',
    },
  ],
};
