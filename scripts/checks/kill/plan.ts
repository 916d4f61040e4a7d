import { numbers } from '../../../test/unit/sync/storm';

const together = ['saving', 'typing', 'tagging', 'highlighting', 'listing', 'importing'] as const;

/** One of the ways to write; `restoring` is alone in its round, for it undoes what the others write. */
export type Act = (typeof together)[number] | 'restoring';

/** What is done in a round. */
export interface Plan {
  /** The acts that go on at once, in the order in which they begin. */
  acts: readonly Act[];
  /** Milliseconds after which they are broken off. */
  after: number;
  /** Whether the whole browser is killed then, and not its background alone. */
  byKill: boolean;
}

/** Milliseconds up to which writes go on before they are broken off. */
const longestStream = 1500;

/** The plan of a round, the same whenever it is asked for by this seed and number: a round can be played without those before it. */
export function planOf(seed: number, round: number, canStopBackground: boolean): Plan {
  const random = numbers(seed + 7919 * round);
  random(); // the first of neighbouring seeds lie near each other
  const [after, stops, restores, howMany] = [random(), random(), random(), random()];
  const drawn = together.map((act) => ({ act, place: random() })).sort((a, b) => a.place - b.place);
  return {
    acts: restores < 0.2 ? ['restoring'] : drawn.slice(0, 2 + Math.floor(howMany * 5)).map(({ act }) => act),
    after: Math.floor(after * longestStream),
    byKill: !canStopBackground || stops < 0.5,
  };
}

/** A plan in words. */
export const planInWords = ({ acts, after, byKill }: Plan): string =>
  `${acts.join(', ')}; ${byKill ? 'browser killed' : 'background stopped'} after ${after} ms`;
