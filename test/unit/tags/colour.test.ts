import { describe, expect, it } from 'vitest';
import { tagColours, tagHue } from '../../../lib/tags/colour';
import { topics } from '../../../lib/tags/topics';

/** sRGB of `hsl(h s% l%)`, each 0 to 1: https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function rgb(colour: string): [number, number, number] {
  const [h = 0, s = 0, l = 0] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  const channel = (n: number): number => {
    const k = (n + h / 30) % 12;
    return l / 100 - (s / 100) * Math.min(l / 100, 1 - l / 100) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red, green, blue] = rgb(colour).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

describe('tag colours', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('hsl(0 0% 0%)', 'hsl(0 0% 100%)')).toBeCloseTo(21, 5);
    expect(contrast('hsl(0 0% 100%)', 'hsl(0 100% 50%)')).toBeCloseTo(3.998, 2);
  });

  it('can be read at every hue, on light and on dark', () => {
    for (let hue = 0; hue < 360; hue += 1) {
      const { light, dark } = tagColours(hue);
      expect(contrast(light.text, light.background)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark.text, dark.background)).toBeGreaterThanOrEqual(4.5);
    }
  });

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
