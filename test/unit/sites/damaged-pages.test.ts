import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readPage } from '../../../lib/sites/read';
import { readOnRequest } from '../../../lib/sites/read-on-request';
import { siteFor } from '../../../lib/sites/registry';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures');
const shared = path.resolve(import.meta.dirname, '../../../../shared/pages');
const seed = Number(process.env.SEED ?? 20_261_122);
/** How many damaged pages to read; `DAMAGED=2000` takes two minutes of a core. */
const wanted = Number(process.env.DAMAGED ?? 600);

interface Page {
  file: string;
  url: string;
  bytes: number;
}

function pages(): Page[] {
  const own = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && existsSync(path.join(fixtures, file.replace(/html$/, 'json'))))
    .map((file) => {
      const expected = z.parse(
        z.object({ url: z.string() }),
        JSON.parse(readFileSync(path.join(fixtures, file.replace(/html$/, 'json')), 'utf8')),
      );
      return { file: path.join(fixtures, file), url: expected.url };
    });
  const captured = existsSync(shared)
    ? z
        .parse(
          z.array(z.object({ file: z.string(), url: z.string() })),
          JSON.parse(readFileSync(path.join(shared, 'EXPECTED.json'), 'utf8')),
        )
        .map(({ file, url }) => ({ file: path.join(shared, file), url }))
    : [];
  return [...own, ...captured]
    .map((page) => ({ ...page, bytes: statSync(page.file).size }))
    .filter(({ bytes }) => bytes < 130_000);
}

/** Mulberry32: the same numbers for the same seed. */
function randomOf(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const nonsense = [
  '',
  '\u0000',
  'https://',
  'https://arxiv.org/abs/',
  '10.',
  '{"paper":',
  '%E0%A4%A',
  '<b>',
  '🙂'.repeat(50),
  'a'.repeat(5000),
  '((((((((((',
  '$'.repeat(99),
  '\\'.repeat(99),
  'arXiv:9999.99999',
  '//',
  'javascript:x',
  '-1',
];

type Damage = (document: Document, pick: <T>(from: ArrayLike<T>) => T | undefined) => void;

const damages: readonly Damage[] = [
  (document, pick) => pick(document.body.getElementsByTagName('*'))?.remove(),
  (document, pick) => {
    const all = document.body.getElementsByTagName('*');
    const [a, b] = [pick(all), pick(all)];
    if (!a || !b || a.contains(b) || b.contains(a)) return;
    const place = document.createComment('');
    a.replaceWith(place);
    b.replaceWith(a);
    place.replaceWith(b);
  },
  (document, pick) => {
    const element = pick(document.body.getElementsByTagName('*'));
    if (!element || pick([1, 2, 3, 4]) !== 1 || document.querySelector('[data-nest]')) return;
    let inner = document.createElement('div');
    inner.setAttribute('data-nest', '');
    element.before(inner);
    for (let depth = 0; depth < 1000; depth += 1) inner = inner.appendChild(document.createElement('div'));
    inner.append(element);
  },
  (document, pick) => {
    const element = pick(document.getElementsByTagName('*'));
    const attribute = element && pick(element.attributes);
    if (element && attribute)
      element.setAttribute(
        attribute.name,
        pick([...nonsense, attribute.value.slice(0, 20), attribute.value.repeat(2)]) ?? '',
      );
  },
  (document, pick) => {
    const element = pick(document.querySelectorAll('a, h1, h2, h3, p, span, title, script'));
    if (element) element.textContent = pick(nonsense) ?? '';
  },
];

/** One blow. The DOM library's own limits, on trees that are too deep for it, are not what is tried here. */
function strike(document: Document, pick: <T>(from: ArrayLike<T>) => T | undefined): void {
  try {
    if (document.body) pick(damages)?.(document, pick);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

describe('damaged pages', () => {
  const all = pages();
  const share = wanted / all.reduce((sum, { bytes }) => sum + 1 / bytes, 0);

  it(`are read without an error, a change or a long wait (${wanted} of ${all.length} pages, seed ${seed})`, () => {
    const random = randomOf(seed);
    const pick = <T>(from: ArrayLike<T>): T | undefined => from[Math.floor(random() * from.length)];
    const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });
    let read = 0;
    for (const { file, url, bytes } of all) {
      const html = readFileSync(file, 'utf8');
      const times = Math.max(4, Math.round(share / bytes));
      let document = new window.DOMParser().parseFromString(html, 'text/html');
      const observer = new window.MutationObserver(() => {});
      for (let time = 0; time < times; time += 1) {
        if (time % 8 === 7) document = new window.DOMParser().parseFromString(html, 'text/html');
        const blows = 1 + Math.floor(random() * 12);
        for (let blow = 0; blow < blows; blow += 1) strike(document, pick);
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        const site = random() < 0.3 ? undefined : siteFor(new URL(url));
        const start = process.cpuUsage();
        const reading = readPage(document, new URL(url), { site, fallback: readOnRequest });
        const { user, system } = process.cpuUsage(start);
        const took = (user + system) / 1000;
        const what = `${path.basename(file)}, damaged ${time + 1} times`;
        expect(observer.takeRecords(), what).toEqual([]);
        expect(reading.error, what).toBeUndefined();
        expect(took, what).toBeLessThan(1500 + bytes / 50);
        observer.disconnect();
        read += 1;
      }
    }
    expect(read).toBeGreaterThanOrEqual(0.95 * wanted);
  }, 1_200_000);
});
