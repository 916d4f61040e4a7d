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
};
