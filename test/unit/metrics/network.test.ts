import { expect, test } from 'vitest';
import { Network } from '../../../lib/metrics/judge/network';
import { fit, type Lesson } from '../../../scripts/learn/bag-network';
import { randomOf } from '../../../scripts/learn/random';

const random = randomOf(5);
const pick = (count: number, of: number): number[] => Array.from({ length: count }, () => Math.floor(random() * of));

/** Features of which the first two tell the first answer and the others the second or the third. */
const lessons = Array.from({ length: 400 }, (_, i): Lesson => {
  const [yes, which] = [i % 2, i % 3 === 0 ? 1 : 0];
  return {
    rows: [...pick(4, 200).map((row) => row + 20), yes, 2 + which],
    target: [yes, which, 1 - which],
    weight: [1, 1, 1],
  };
});
const shape = { rows: 256, width: 6, hidden: 8, outputs: 3, group: 1 };
const learned = fit(shape, [...lessons], { epochs: 8, rate: 0.05, drop: 0.1, decay: 1e-4, seed: 1 });

test('what ships answers as what was learned, but for the rounding of its weights', () => {
  const network = new Network(learned.data());
  for (const { rows } of lessons.slice(0, 60)) {
    const list = Array.from(rows);
    const [keep = 0] = learned.answer(list);
    network.share(list.slice(0, 2));
    const [answer = 0] = network.answer(list.slice(2));
    expect(Math.abs(1 / (1 + Math.exp(-answer)) - keep)).toBeLessThan(0.05);
  }
});

test('it has learned what the features tell', () => {
  const right = lessons.filter(({ rows, target }) => {
    const [keep = 0, first = 0, second = 0] = learned.answer(rows);
    return keep >= 0.5 === (target[0] === 1) && first >= second === (target[1] === 1);
  });
  expect(right.length / lessons.length).toBeGreaterThan(0.97);
});

test('the same seed gives the same weights', () => {
  const again = fit(shape, [...lessons], { epochs: 1, rate: 0.05, drop: 0.1, decay: 1e-4, seed: 3 });
  const once = fit(shape, [...lessons], { epochs: 1, rate: 0.05, drop: 0.1, decay: 1e-4, seed: 3 });
  expect(again.data()).toEqual(once.data());
});
