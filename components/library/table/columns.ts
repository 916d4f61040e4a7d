/** A column of the table of papers. */
export interface Column {
  name: string;
  label: string;
  /** Its width: at least so many rem, and how much of what is left. */
  width: number;
  share: number;
  /** What it is sorted by, with the direction that is asked for first. */
  sort?: { by: SortName; down: boolean };
  /** Whether it is shown where the reader chose none, and how early it goes where there is no room: the largest goes first. */
  shown?: number;
}

/** What papers can be sorted by. */
type SortName = 'added' | 'title' | 'authors' | 'year' | 'venue' | 'status' | 'rating' | 'notes' | 'seen';

/** Measures that the column of metrics can be sorted by, as the search calls them. */
export const measures = [
  ['speedup', 'Speed-up'],
  ['latency', 'Latency'],
  ['throughput', 'Throughput'],
  ['accuracy', 'Accuracy'],
  ['params', 'Model size'],
  ['gpus', 'GPUs'],
  ['memory', 'Memory'],
  ['context', 'Context length'],
  ['tokens', 'Tokens'],
  ['training time', 'Training time'],
  ['cost', 'Cost'],
  ['energy', 'Energy'],
] as const;

/** Every column that there is, in the order in which they stand. */
export const columns: readonly Column[] = [
  { name: 'title', label: 'Title', width: 12, share: 5, sort: { by: 'title', down: false }, shown: 0 },
  { name: 'authors', label: 'Authors', width: 8, share: 2, sort: { by: 'authors', down: false }, shown: 5 },
  { name: 'year', label: 'Year', width: 3.25, share: 0, sort: { by: 'year', down: true }, shown: 3 },
  { name: 'venue', label: 'Venue', width: 7, share: 1, sort: { by: 'venue', down: false } },
  { name: 'topics', label: 'Topics', width: 9, share: 2, shown: 6 },
  { name: 'tags', label: 'Tags', width: 6, share: 1, shown: 8 },
  { name: 'lists', label: 'Lists', width: 6, share: 1 },
  { name: 'status', label: 'Status', width: 7, share: 0, sort: { by: 'status', down: false }, shown: 1 },
  { name: 'rating', label: 'Rating', width: 6, share: 0, sort: { by: 'rating', down: true }, shown: 7 },
  { name: 'metrics', label: 'Metrics', width: 13.5, share: 3, shown: 2 },
  { name: 'notes', label: 'Notes', width: 4.5, share: 0, sort: { by: 'notes', down: true } },
  { name: 'added', label: 'Added', width: 7.25, share: 0, sort: { by: 'added', down: true }, shown: 4 },
  { name: 'seen', label: 'Last seen', width: 5.75, share: 0, sort: { by: 'seen', down: true } },
];

/** Between two columns, and at both ends with the tick, in rem. */
const gap = 0.75;
const ends = 4.5;

/** The room that columns need, in rem. */
export const widthOf = (some: readonly Column[]): number => some.reduce((sum, { width }) => sum + width + gap, ends);

/** The columns that the reader chose, all of them; else those of the usual ones for which there is room. */
export function columnsFor(chosen: readonly string[] | undefined, rem: number): readonly Column[] {
  if (chosen) {
    const named = ['title', ...new Set(chosen.filter((name) => name !== 'title'))];
    const known = named.flatMap((name) => columns.find((column) => column.name === name) ?? []);
    if (known.length > 1) return known;
  }
  let some = columns.filter(({ shown }) => shown !== undefined);
  while (some.length > 1 && widthOf(some) > rem) {
    const last = Math.max(...some.map(({ shown = 0 }) => shown));
    some = some.filter(({ shown }) => shown !== last);
  }
  return some;
}

/** The columns with one of them moved by so many places; the title stays where it is, before all. */
export function movedColumns(shown: readonly Column[], name: string, by: number): string[] | undefined {
  const others = shown.map((column) => column.name).filter((each) => each !== 'title');
  const from = others.indexOf(name);
  const to = Math.max(0, Math.min(others.length - 1, from + by));
  if (from < 0 || from === to) return undefined;
  const rest = others.toSpliced(from, 1);
  return ['title', ...rest.toSpliced(to, 0, name)];
}

/** The columns as the grid lays them out, after the one of the ticks. */
export const trackOf = (some: readonly Column[]): string =>
  ['1.25rem', ...some.map(({ width, share }) => (share > 0 ? `minmax(${width}rem, ${share}fr)` : `${width}rem`))].join(
    ' ',
  );
