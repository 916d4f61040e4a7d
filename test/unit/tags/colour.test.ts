import { describe, expect, it } from 'vitest';
import { tagHue } from '../../../lib/tags/colour';
import { topics } from '../../../lib/tags/topics';

describe('tag colours', () => {
  it('are the same for the same name, and differ between areas', () => {
    expect(tagHue('My tag')).toBe(tagHue('my TAG'));
    expect(tagHue('to discuss')).not.toBe(tagHue('to print'));
    const areas = [...new Set(topics().map(({ area }) => area))];
    expect(new Set(areas.map(tagHue)).size).toBe(areas.length);
    for (const name of ['', 'x', '標籤', 'a'.repeat(80)]) {
      expect(tagHue(name)).toBeGreaterThanOrEqual(0);
      expect(tagHue(name)).toBeLessThan(360);
    }
  });
});
