import type { ReplyValue } from '../../../lib/messages/protocol';
import { formatCount } from '../../../lib/text/numbers';

type Preview = ReplyValue<'tryFile'>;
type Tally = Preview['tallies']['paper'];

const kindNames = [
  ['paper', 'Papers'],
  ['saved', 'Status, rating, tags'],
  ['list', 'Reading lists'],
  ['item', 'Papers on lists'],
  ['note', 'Notes and highlights'],
  ['correction', 'Corrected badges'],
  ['seen', 'Papers seen before'],
  ['sighting', 'Pages they stood on'],
  ['merge', 'Papers made one'],
  ['apart', 'Papers kept apart'],
] as const;

const columnNames = [
  ['added', 'New'],
  ['changed', 'Changed'],
  ['same', 'The same'],
  ['kept', 'Newer here'],
  ['left', 'Left out'],
  ['removed', 'Go'],
] as const satisfies readonly (readonly [keyof Tally, string])[];

/** What a file would do, as a table: the columns and rows in which there is anything. */
export function previewTable({ tallies }: Preview): { columns: string[]; rows: { name: string; counts: string[] }[] } {
  const kinds = kindNames.filter(([kind]) => Object.values(tallies[kind]).some((count) => count > 0));
  const columns = columnNames.filter(([column]) => kinds.some(([kind]) => tallies[kind][column] > 0));
  return {
    columns: columns.map(([, name]) => name),
    rows: kinds.map(([kind, name]) => ({
      name,
      counts: columns.map(([column]) => (tallies[kind][column] > 0 ? formatCount(tallies[kind][column]) : '–')),
    })),
  };
}

/** Whether a file would change anything. */
export const changesAnything = ({ tallies, rules, settings }: Preview): boolean =>
  rules + settings > 0 || Object.values(tallies).some(({ added, changed, removed }) => added + changed + removed > 0);

const minute = 60_000;
const ages = [
  [365 * 24 * 60 * minute, 'year'],
  [30 * 24 * 60 * minute, 'month'],
  [24 * 60 * minute, 'day'],
  [60 * minute, 'hour'],
  [minute, 'minute'],
] as const;

/** How long ago a time was: `3 days ago`. */
export function ageOf(at: number, now: number): string {
  const [size, unit] = ages.find(([length]) => now - at >= length) ?? [minute, 'minute'];
  const count = Math.max(0, Math.floor((now - at) / size));
  return count === 0 ? 'just now' : `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

/** The size of a file: `340 KB`, `2.1 MB`. */
export const sizeOf = (bytes: number): string =>
  bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
