import { describe, expect, test } from 'vitest';
import { openLock } from './machines';
import { memory } from './memory-engine';
import { storeMachines } from './store-machines';
import { numbers, storm } from './storm';

describe('Three machines with clocks hours apart, over a place that fails', () => {
  test.each([1, 2, 3])('come to the same and lose nothing (%i)', async (seed) => {
    const random = numbers(seed);
    const place = memory();
    const { list, writeOnce, read } = place;
    let fails = 0;
    const mayFail = (): void => {
      if (random() < fails) throw new Error('The server failed.');
    };
    place.list = async () => {
      mayFail();
      return list();
    };
    place.read = async (name) => {
      mayFail();
      return read(name);
    };
    place.writeOnce = async (name, bytes) => {
      const isCut = random() < fails;
      const done = await writeOnce(name, isCut ? bytes.slice(0, bytes.length / 2) : bytes);
      if (isCut || random() < fails) throw new Error('Cut, or the answer was lost.');
      return done;
    };
    let then: typeof place.files | undefined;
    const result = await storm(await storeMachines(place, openLock), 25, random, (over) => {
      fails = over ? 0 : random() < 0.5 ? 0.3 : 0;
      if (over) return;
      if (random() < 0.06) place.files.clear();
      if (random() < 0.06) then = new Map(place.files);
      if (then && random() < 0.06) {
        place.files.clear();
        for (const [name, bytes] of then) place.files.set(name, bytes);
      }
    });
    expect(result.lost).toEqual([]);
    expect(result.equal).toBe(true);
    expect(result.edits).toBeGreaterThan(40);
    expect(result.failed).toBeGreaterThan(3);
  });
});
