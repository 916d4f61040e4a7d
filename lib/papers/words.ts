/** How far the reader is with a paper, in the order of its life. */
export const readingStatuses = ['to-read', 'reading', 'read', 'archived'] as const;

/** The statuses as people call them. */
export const statusNames: Readonly<Record<(typeof readingStatuses)[number], string>> = {
  'to-read': 'To read',
  reading: 'Reading',
  read: 'Read',
  archived: 'Archived',
};

/** The colours of lists and highlights, in the order in which they are offered. */
export const colours = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;

/** The colours as people call them. */
export const colourNames: Readonly<Record<(typeof colours)[number], string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
  purple: 'Purple',
};

/** The eleven kinds of the labelling guide, in the order in which badges of equal weight are shown. */
export const metricKinds = [
  'speed',
  'quality',
  'efficiency',
  'memory',
  'cost',
  'model',
  'data',
  'context',
  'hardware',
  'duration',
  'other',
] as const;

/** What a kind of metric is called where it stands by itself: `Speed`. */
export const kindName = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);

/** What a number says of the true value: that it is it, at most, at least, about, or on average. */
export const metricBounds = ['exact', 'max', 'min', 'approx', 'mean'] as const;
