import { expect, test } from 'vitest';
import { planOf } from '../../../scripts/checks/kill/plan';

const plans = (seed: number) => Array.from({ length: 200 }, (_, round) => planOf(seed, round, true));

test('the rounds of a seed come again as they were, each by its own number, and those of another seed are others', () => {
  expect(plans(7)).toEqual(plans(7));
  expect(plans(7)[42]).toEqual(planOf(7, 42, true));
  expect(new Set(plans(7).map((plan) => JSON.stringify(plan))).size).toBeGreaterThan(190);
  expect(plans(7)).not.toEqual(plans(8));
});

test('every act is broken off in both ways, early and late', () => {
  for (const byKill of [true, false]) {
    const some = plans(7).filter((plan) => plan.byKill === byKill);
    expect(new Set(some.flatMap(({ acts }) => acts)).size).toBe(7);
    expect(Math.min(...some.map(({ after }) => after))).toBeLessThan(100);
    expect(Math.max(...some.map(({ after }) => after))).toBeGreaterThan(1400);
  }
});

test('a browser whose background cannot be stopped is killed in each round; copies are put back with nothing beside them', () => {
  expect(Array.from({ length: 50 }, (_, round) => planOf(7, round, false).byKill)).not.toContain(false);
  for (const { acts } of plans(7)) if (acts.includes('restoring')) expect(acts).toHaveLength(1);
});
