// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Gloss } from '../../../lib/gloss/gloss';
import { glossPaper } from '../../../lib/gloss/gloss-paper';
import { AnnotatedPage } from '../../../lib/page/annotate';
import type { Paper } from '../../../lib/papers/schema';
import type { PageReading } from '../../../lib/sites/read';
import { paperNumber } from '../../builders';
import { aGloss, aState, fakeBackground, openRoots } from './builders';

const numberOf = (element: Element): number => Number(element.getAttribute('data-number'));

/** Reads `<article data-number="7">` as paper number 7, under another title where it has one. */
const read = (): PageReading => ({
  site: 'test',
  pageType: 'listing',
  layoutChanged: false,
  entries: [...document.querySelectorAll('article')].map((element) => ({
    paper: { ...paperNumber(numberOf(element)), ...(element.title && { title: element.title }) },
    element,
    titleElement: element,
    anchor: { element, position: 'append' as const },
  })),
});

const articles = (count: number, from = 0): string =>
  Array.from(
    { length: count },
    (_, n) => `<article data-number="${from + n}"><a href="#">${from + n}</a></article>`,
  ).join('');

const marks = (): Element[] => [...document.querySelectorAll('papergloss-entry')];
const marksOf = (article: Element | null): number => article?.querySelectorAll('papergloss-entry').length ?? 0;
const settled = (millis = 400): Promise<void> => new Promise((done) => setTimeout(done, millis));
const labels = (): (string | null | undefined)[] =>
  marks().map((mark) => mark.shadowRoot?.querySelector('[role=group]')?.getAttribute('aria-label'));

let ended = new AbortController();

function annotate(glossOne: (paper: Paper) => Gloss = () => aGloss()) {
  const gloss = async (papers: readonly Paper[]): Promise<Gloss[]> => papers.map(glossOne);
  const background = fakeBackground({
    lookup: ({ refs }) => ({ ok: true, value: refs.map(({ key }) => aState({ key })) }),
    visit: ({ refs }) => ({ ok: true, value: refs.map(({ key }) => aState({ key })) }),
  });
  const page = new AnnotatedPage({
    read,
    gloss,
    theme: () => undefined,
    keys: new Map(),
    request: background.request,
    frameUrl: 'frame.html',
    signal: ended.signal,
  });
  return { page, ...background };
}

beforeEach(() => {
  openRoots();
  ended = new AbortController();
  vi.stubGlobal('innerHeight', 900);
});
afterEach(() => {
  ended.abort();
  document.body.innerHTML = '';
});

describe('annotating a page', () => {
  test('each entry once, its state asked for in one message', async () => {
    document.body.innerHTML = articles(120);
    const { asked } = annotate();
    await vi.waitFor(() => expect(marks()).toHaveLength(120));
    expect(asked.filter(({ name }) => name === 'lookup')).toHaveLength(1);
  });

  test('entries that come later, that go, and that turn into other papers', async () => {
    document.body.innerHTML = articles(3);
    annotate();
    document.body.insertAdjacentHTML('beforeend', articles(2, 10));
    await vi.waitFor(() => expect(marks()).toHaveLength(5));
    document.querySelector('article')?.remove();
    const second = document.querySelector('article');
    second?.setAttribute('data-number', '77');
    second?.querySelector('a')?.setAttribute('href', '#other');
    await vi.waitFor(() => expect(labels()[0]).toBe('Papergloss: Paper number 77 of the many'));
    expect(marks()).toHaveLength(4);
  });

  test('an entry that the page draws anew keeps its mark, with what was open in it', async () => {
    document.body.innerHTML = articles(2);
    annotate();
    await vi.waitFor(() => expect(marks()).toHaveLength(2));
    const [mark] = marks();
    const old = document.querySelector('article');
    if (old) old.outerHTML = articles(1);
    await settled();
    expect(marks()[0]).toBe(mark);
    expect(marksOf(document.querySelector('article'))).toBe(1);
  });

  test('a page that throws every mark out wins in the end', async () => {
    document.body.innerHTML = articles(1);
    annotate();
    await settled();
    let thrown = 0;
    const observer = new MutationObserver(() => {
      for (const mark of marks()) {
        mark.remove();
        thrown++;
      }
    });
    observer.observe(document.body, { childList: true, subtree: true });
    marks()[0]?.remove();
    await settled(800);
    observer.disconnect();
    expect(thrown).toBeLessThan(12);
  });

  test('words of the page are words in the marks', async () => {
    document.body.innerHTML = articles(1);
    const title = '<img src=x onerror=alert(1)> speculative decoding';
    document.querySelector('article')?.setAttribute('title', title);
    annotate((paper) => glossPaper({ ...paper, abstract: 'We make <b>LLM inference</b> 3.2x faster.' }));
    await vi.waitFor(() => expect(labels()).toEqual([`Papergloss: ${title}`]));
    await settled();
    expect(marks()[0]?.shadowRoot?.querySelector('img, b')).toBeNull();
  });

  test('ten rounds of switching on and off leave nothing behind', async () => {
    document.body.innerHTML = articles(20);
    const before = document.documentElement.outerHTML;
    const observers = vi.spyOn(MutationObserver.prototype, 'observe');
    const disconnects = vi.spyOn(MutationObserver.prototype, 'disconnect');
    for (let round = 0; round < 10; round++) {
      annotate();
      await vi.waitFor(() => expect(marks().length).toBeGreaterThan(0));
      ended.abort();
      expect(document.documentElement.outerHTML).toBe(before);
      ended = new AbortController();
    }
    const watched = new Set(observers.mock.contexts);
    expect(watched.size).toBeGreaterThan(0);
    for (const observer of watched) expect(disconnects.mock.contexts).toContain(observer);
    await settled(300);
    expect(marks()).toHaveLength(0);
    expect(globalThis.papergloss).toBeUndefined();
  });

  test('marks of an instance that could not clean up are replaced, not doubled', async () => {
    document.body.innerHTML = articles(2);
    for (const article of document.querySelectorAll('article'))
      article.append(document.createElement('papergloss-entry'));
    annotate();
    await vi.waitFor(() => expect(labels()).toHaveLength(2));
    await settled();
    expect(marks()).toHaveLength(2);
    expect(labels()).not.toContain(undefined);
  });
});
