import type { KindRules } from './rule';

export const hardware: KindRules = {
  units: [
    {
      id: 'hardware-machines',
      type: 'machines',
      kind: 'hardware',
      units: [
        [
          'GPUs',
          'GPU GPUs gpus H100 H100s A100 A100s V100 V100s H200 H200s H800 H800s A800 A800s B200 B200s P100 P100s T4 T4s L4 L4s L40S A6000 A6000s MI250X MI250Xs MI300X MI300Xs',
        ],
        ['TPUs', 'TPU TPUs'],
        ['NPUs', 'NPU NPUs'],
        ['CPUs', 'CPU CPUs'],
        ['nodes', 'nodes node'],
        ['cores', 'cores'],
        ['processes', 'processes'],
        ['accelerators', 'accelerators accelerator'],
        ['FPGAs', 'FPGA FPGAs'],
      ],
    },
    {
      id: 'hardware-links',
      type: 'rate',
      kind: 'hardware',
      units: [
        ['Gbps', 'Gbps Gbit/s Gb/s'],
        ['Mbps', 'Mbps Mb/s'],
        ['GB/s', 'GB/s'],
        ['TB/s', 'TB/s'],
      ],
    },
  ],
  cues: [
    {
      id: 'hardware-memory',
      kind: 'hardware',
      weight: 1.5,
      types: ['bytes'],
      words: 'gpu gpus card cards vram consumer commodity device devices available ram',
    },
  ],
  nouns: [
    {
      id: 'hardware-parts',
      kind: 'hardware',
      nouns:
        'processors threads servers machines chips devices workers ranks clusters qubits sockets supercomputers antennas sensors cameras',
    },
  ],
  measures: [
    {
      id: 'hardware-measure',
      kind: 'hardware',
      types: ['bytes'],
      names: 'vram; vram limit; gpu; gpu card; card; device; laptop; phone; accelerator',
    },
  ],
};
