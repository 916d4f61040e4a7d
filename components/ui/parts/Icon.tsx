/** Outlines on a 16 by 16 grid, drawn with a 1.5 stroke in the text's colour. */
const paths = {
  search: 'M7 12.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM11 11l3.5 3.5',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  tick: 'M3 8.5l3.5 3.5L13 4.5',
  chevron: 'M4.5 6.5 8 10l3.5-3.5',
  sorted: 'M8 3v10M4.5 9.5 8 13l3.5-3.5',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  trash: 'M2.5 4.5h11M6 4.5V2.8h4v1.7M4 4.5l.6 8.7h6.8l.6-8.7M6.7 7v4M9.3 7v4',
  pencil: 'M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2L3 13Z',
  download: 'M8 2.5v7.5M4.8 7.2 8 10.4l3.2-3.2M2.8 13.3h10.4',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  open: 'M6.5 3.5h-4v10h10v-4M9 2.5h4.5V7M13.2 2.8 7.5 8.5',
  table: 'M2 3h12v10H2zM2 6.5h12M6 6.5V13',
  panel: 'M2 3h12v10H2zM10 3v10',
  note: 'M3 2.5h7l3 3v8H3zM5.5 7h5M5.5 10h5',
  highlight: 'M9.8 2.5 13.5 6.2 8 11.7H4.3V8L9.8 2.5ZM2.5 14h11',
  tag: 'M2.5 2.5h5.3l5.7 5.7-5.3 5.3-5.7-5.7zM5.4 5.4h.01',
  target: 'M8 12.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM8 1v3M8 12v3M1 8h3M12 8h3',
  warning: 'M8 2.2 14.4 13.3H1.6L8 2.2ZM8 6.5v3.2M8 11.5h.01',
  settings:
    'M2 4.5h6.5M12 4.5h2M10.2 6.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM2 11.5h2M7.5 11.5H14M5.8 13.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  help: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM6.3 6.2C6.5 5 7.2 4.6 8 4.6c1 0 1.8.6 1.8 1.6C9.8 7.7 8 7.6 8 9.2M8 11.4h.01',
  list: 'M5.5 4H14M5.5 8H14M5.5 12H14M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  library: 'M3 2.5v11M6.5 2.5v11M9.7 3l3.4 10.3',
  box: 'M2 9.5v4h12v-4M8 2v7.5M5 6.8l3 3 3-3',
  compare: 'M2 3h5v10H2zM9 3h5v10H9zM2 7.5h5M9 7.5h5',
  plot: 'M2.5 2.5v11h11M5.5 10.5h.01M8 6.5h.01M10.5 8.5h.01M13 3.5h.01',
  digest: 'M2.5 3h11v10h-11zM2.5 6.2h11M5 1.8v2.4M11 1.8v2.4M5 9.5h6',
  step: 'M13 5.5A5.5 5.5 0 0 0 3.2 5M3 2.3V5h2.7M3 10.5a5.5 5.5 0 0 0 9.8.5M13 13.7V11h-2.7',
  rule: 'M2.5 3h11L9.5 8v5l-3-1.5V8z',
  'to-read': 'M4 2.5h8v11L8 10.6 4 13.5z',
  reading: 'M8 3.8C6.4 2.6 4.4 2.4 2 2.8v9.6c2.4-.4 4.4-.2 6 1 1.6-1.2 3.6-1.4 6-1V2.8c-2.4-.4-4.4-.2-6 1ZM8 3.8v9.6',
  read: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM5.3 8.2l2 2 3.5-4',
  archived: 'M2 3h12v3H2zM3 6v7.5h10V6M6.3 8.8h3.4',
  star: 'M8 2l1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5z',
} as const;

export type IconName = keyof typeof paths;

/** A decoration beside words; screen readers do not hear it. */
export const Icon = ({ name, filled = false }: { name: IconName; filled?: boolean }) => (
  <svg class={filled ? 'icon filled' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
