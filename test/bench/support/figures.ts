import { round } from './numbers';

/** How one figure is measured, and what is asked of it. */
interface Figure {
  /** The benchmark that prints it. */
  bench: string;
  unit: string;
  /** What it is measured beside, in the same run. */
  against: string;
  /** What is asked: at most so much, at most so much more than the other, at most or at least so many times the other. */
  aim: { most?: number; more?: number; times?: number; leastTimes?: number };
  /** Wants another extension to be measured beside ours, by `--ext`. */
  isBesidePeers?: true;
}

const sizes = ['1,000', '10,000', '100,000'];
const searches = ['rare words', 'common words', 'a word as it is typed'];

/** The figures that have an aim, by name. */
export const figures: Readonly<Record<string, Figure>> = {
  'marks on screen, background awake': {
    bench: 'page',
    unit: 'ms',
    against: 'inserting the same finished nodes',
    aim: { more: 40 },
  },
  'marks on screen, background asleep': {
    bench: 'page',
    unit: 'ms',
    against: 'inserting the same finished nodes',
    aim: { more: 90 },
  },
  'time of an entry among 500': { bench: 'page', unit: 'ms', against: 'an entry among 68', aim: { times: 1.2 } },
  'time of an entry among 5,000': { bench: 'page', unit: 'ms', against: 'an entry among 68', aim: { times: 1.2 } },
  'longest task, processor slowed down 4 times': {
    bench: 'page',
    unit: 'ms',
    against: 'the longest one of the page in which nothing of ours runs',
    aim: { most: 50 },
  },
  'task time of the digest': { bench: 'added', unit: 'ms', against: 'no extension', aim: { more: 150 } },
  'task time of the digest, scrolled through until all entries are drawn': {
    bench: 'added',
    unit: 'ms',
    against: 'no extension',
    aim: { more: 150 },
  },
  'task time added to the digest, beside peers': {
    bench: 'added',
    unit: 'ms',
    against: 'the best peer',
    aim: { times: 2 },
    isBesidePeers: true,
  },
  'script time added to the digest, beside peers': {
    bench: 'added',
    unit: 'ms',
    against: 'the best peer',
    aim: { times: 0.5 },
    isBesidePeers: true,
  },
  'script time added to an abstract’s page, beside peers': {
    bench: 'added',
    unit: 'ms',
    against: 'the best peer',
    aim: { times: 0.5 },
    isBesidePeers: true,
  },
  'script time of a page of no papers': { bench: 'added', unit: 'ms', against: 'no extension', aim: { more: 1 } },
  'listeners of a page of no papers': { bench: 'added', unit: '', against: 'no extension', aim: { more: 0 } },
  'heap of the digest': { bench: 'added', unit: 'MB', against: 'no extension', aim: { more: 1 } },
  'nodes of the digest, for each entry': { bench: 'added', unit: '', against: 'no extension', aim: { more: 15 } },
  'largest content script, gzipped': {
    bench: 'weight',
    unit: 'KB',
    against: 'an empty script of the same framework',
    aim: { most: 32 },
  },
  'metrics and topics of abstracts in a second': {
    bench: 'extract',
    unit: '/s',
    against: 'the better one of compromise and recognizers-text, numbers alone',
    aim: { leastTimes: 60 },
  },
  'background asleep, to the answer of a look-up': {
    bench: 'background',
    unit: 'ms',
    against: 'a background with one read by Dexie',
    aim: { times: 1.5 },
  },
  'popup with 10,000 papers, first content': {
    bench: 'popup',
    unit: 'ms',
    against: 'a popup of one line',
    aim: { more: 60 },
  },
  ...Object.fromEntries(
    sizes.flatMap((size) => [
      ...searches.map((what): [string, Figure] => [
        `search for ${what} among ${size}`,
        { bench: 'store', unit: 'ms', against: 'a scan of the same papers in memory', aim: { times: 1, most: 50 } },
      ]),
      [
        `first search after the start among ${size}`,
        { bench: 'store', unit: 'ms', against: 'a scan of the same papers in memory', aim: { most: 150 } },
      ],
    ]),
  ),
  'look-up of 1,000 keys': {
    bench: 'store',
    unit: 'ms',
    against: 'bare reads of the same keys in one transaction',
    aim: { times: 1.5 },
  },
  'backup of 10,000 papers': {
    bench: 'backup',
    unit: 's',
    against: 'reading the tables and JSON.stringify',
    aim: { times: 1.5 },
  },
  'restoring 10,000 papers': {
    bench: 'backup',
    unit: 's',
    against: 'JSON.parse and bulkPut of the same records',
    aim: { times: 1.5 },
  },
};

/**
 * The line of one figure: ours and the other's in the figure's unit, their ratio, and whether the aim is met. Throws where
 * there is no such figure, or where something was not measured.
 */
export function figure(name: string, ours: number, theirs: number): object {
  const known = figures[name];
  if (!known) throw new Error(`There is no figure “${name}”.`);
  if (!Number.isFinite(ours) || !Number.isFinite(theirs)) throw new Error(`“${name}” was not measured.`);
  const { bench, unit, against, aim } = known;
  const met =
    (aim.most === undefined || ours <= aim.most) &&
    (aim.more === undefined || ours - theirs <= aim.more) &&
    (aim.times === undefined || ours <= aim.times * theirs) &&
    (aim.leastTimes === undefined || ours >= aim.leastTimes * theirs);
  return {
    bench,
    figure: name,
    ours: round(ours, 2),
    unit,
    against,
    theirs: round(theirs, 2),
    ratio: round(ours / theirs, 2),
    aim,
    met,
  };
}
