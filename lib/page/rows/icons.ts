import type { MetricKind } from '../../metrics/metric';

/** Icons of the metric kinds: path data on a 16-unit grid. */
export const kindIcons: Record<MetricKind, string> = {
  speed: 'M9 1 3 9h4l-1 6 7-8H9z',
  quality: 'M8 2l2 4 4 .5-3 3 1 4.5-4-2-4 2 1-4.5-3-3L6 6z',
  efficiency: 'M2 12 6 8l3 2 5-6m-4 0h4v4',
  memory: 'M4 4h8v8H4zM6 1v3m4-3v3M6 12v3m4-3v3M1 6h3m-3 4h3m8-4h3m-3 4h3',
  cost: 'M11 5c-1-2-6-2-6 .5S11 8 11 10.5 6 13 5 11M8 2v12',
  model: 'M8 1l6 3.5v7L8 15l-6-3.5v-7zm0 7v7m0-7 6-3.5M8 8 2 4.5',
  data: 'M3 4c0-3 10-3 10 0S3 7 3 4v8c0 3 10 3 10 0V4M3 8c0 3 10 3 10 0',
  context: 'M2 4h12M2 8h12M2 12h7',
  hardware: 'M2 3h12v8H2zm4 12h4m-2-4v4',
  duration: 'M8 2a6 6 0 1 0 .1 0zM8 5v3l2 2',
  other: 'M6 2 4 14m8-12-2 12M2 6h12M2 10h12',
};

export const bookmark = 'M4 2h8v12L8 11l-4 3z';
export const pencil = 'M3 13l1-3 7-7 2 2-7 7zM9 5l2 2';
