import type { KindRules } from './rule';

export const hardware: KindRules = {
  units: [
    {
      id: 'hardware-machines',
      type: 'machines',
      kind: 'hardware',
      units: [
        ['GPUs', 'GPU GPUs gpus H100 H100s A100 A100s V100 V100s H200 4090 3090'],
        ['TPUs', 'TPU TPUs'],
        ['NPUs', 'NPU NPUs'],
        ['CPUs', 'CPU CPUs'],
        ['nodes', 'nodes node'],
        ['cores', 'cores core'],
        ['processes', 'processes'],
        ['qubits', 'qubits qubit'],
        ['accelerators', 'accelerators'],
        ['FPGAs', 'FPGA FPGAs'],
      ],
    },
    {
      id: 'hardware-links',
      type: 'physical',
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
    { id: 'hardware-memory', kind: 'hardware', weight: 3, types: ['bytes'], words: 'gpu gpus card vram consumer' },
  ],
};
