import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readGeneric } from '../../lib/sites/generic';
import { type PageReading, readPage } from '../../lib/sites/read';
import { readOnRequest } from '../../lib/sites/read-on-request';
import { siteFor } from '../../lib/sites/registry';
import { watchDom } from './count-dom';
import { workOf } from './count-work';

const fixtures = path.resolve(import.meta.dirname, '../fixtures');
const shared = path.resolve(import.meta.dirname, '../../../shared/pages');
const seed = Number(process.env.SEED ?? 20_261_122);
/** How many damaged pages to read. With `DAMAGED=2000`, which takes minutes, the largest captures are among them. */
const wanted = Number(process.env.DAMAGED ?? 120);
const largest = wanted < 2000 ? 80_000 : Number.POSITIVE_INFINITY;

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
    .filter(({ bytes }) => bytes < largest);
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

/** Puts an element a thousand levels deep. Gives the innermost level. */
function nest(document: Document, element: Element): Element {
  let inner = document.createElement('div');
  inner.setAttribute('data-nest', '');
  element.before(inner);
  for (let depth = 0; depth < 1000; depth += 1) inner = inner.appendChild(document.createElement('div'));
  inner.append(element);
  return inner;
}

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
    nest(document, element);
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

/** Reads a page, and says how much work of ours that was. */
function worked(
  document: Document,
  url: string,
  generic: boolean,
  fallback = readOnRequest,
): { work: number; error: PageReading['error'] } {
  const site = generic ? undefined : siteFor(new URL(url));
  let error: PageReading['error'];
  const work = workOf(() => {
    error = readPage(document, new URL(url), { site, fallback }).error;
  });
  return { work, error };
}

/** Steps beyond what a page usually takes. */
const allowance = 300_000;

/** What a page takes as it came, or with all of it a thousand levels deep: all readers, whichever takes most. */
function usualWork(parse: () => Document, url: string): number {
  const deep = parse();
  const [first, ...others] = deep.body.children;
  if (first) nest(deep, first).append(...others);
  const all = [parse(), deep].flatMap((document) => [
    worked(document, url, false).work,
    worked(document, url, true).work,
    worked(document, url, true, readGeneric).work,
  ]);
  return Math.max(...all);
}

describe('damaged pages', () => {
  const all = pages();
  const share = wanted / all.reduce((sum, { bytes }) => sum + 1 / bytes, 0);

  it(`are read without an error, a change or more work than usual (${wanted} of ${all.length} pages, seed ${seed})`, () => {
    const random = randomOf(seed);
    const pick = <T>(from: ArrayLike<T>): T | undefined => from[Math.floor(random() * from.length)];
    const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });
    watchDom(window);
    let read = 0;
    const slow: string[] = [];
    for (const { file, url, bytes } of all) {
      const html = readFileSync(file, 'utf8');
      const parse = () => new window.DOMParser().parseFromString(html, 'text/html');
      const times = Math.max(2, Math.round(share / bytes));
      let usual: number | undefined;
      let document = parse();
      const observer = new window.MutationObserver(() => {});
      for (let time = 0; time < times; time += 1) {
        if (time % 8 === 7) document = parse();
        const blows = 1 + Math.floor(random() * 12);
        for (let blow = 0; blow < blows; blow += 1) strike(document, pick);
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        const generic = random() < 0.3;
        const { work, error } = worked(document, url, generic);
        const what = `${path.relative(fixtures, file)}, damaged ${time + 1} times`;
        expect(observer.takeRecords(), what).toEqual([]);
        expect(error, what).toBeUndefined();
        observer.disconnect();
        if (work > allowance) {
          usual ??= usualWork(parse, url);
          const most = 3 * usual + allowance;
          if (work > most) slow.push(`${what}: ${work} steps, at most ${most} are allowed`);
        }
        read += 1;
      }
    }
    expect(slow).toEqual([]);
    expect(read).toBeGreaterThanOrEqual(0.95 * wanted);
  }, 3_600_000);
});
