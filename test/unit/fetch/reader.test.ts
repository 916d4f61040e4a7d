import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Memory, openMemory } from '../../../lib/fetch/memory';
import { createPolite } from '../../../lib/fetch/polite';
import { createReader, type Reader } from '../../../lib/fetch/reader';
import { sources } from '../../../lib/fetch/sources';
import type { Paper, PaperRef } from '../../../lib/papers/schema';
import { faults, halfOf } from '../../stand-in/interfaces';
import { type StandIn, startStandIn } from '../../stand-in/server';

/** For a busy machine. */
const patience = { timeout: 10_000 };

let standIn: StandIn;
let opened = 0;
let now: number;
let waits: number[];
let memory: Memory;
let told: Paper[];
let forbidden: Set<string>;
let reader: Reader;

beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.close());

beforeEach(() => {
  standIn.known.length = standIn.trouble.length = standIn.received.length = 0;
  opened += 1;
  now = Date.UTC(2050, 0, 1);
  waits = [];
  told = [];
  forbidden = new Set();
  memory = openMemory(() => now, `told-${opened}`);
  const wait = async (milliseconds: number, signal: AbortSignal) => {
    signal.throwIfAborted();
    waits.push(milliseconds);
    now += milliseconds;
  };
  reader = createReader({
    memory,
    sources,
    ask: createPolite({ fetch: standIn.fetch, now: () => now, wait }),
    allowed: async ({ id }) => !forbidden.has(id),
    told: async (papers) => void told.push(...papers),
  });
});

const title = (number: number): string => `Lamp number ${number} and what it lights`;
const ref = (key: string, over: Partial<PaperRef> = {}): PaperRef => ({
  key,
  aliases: ['title:abc'],
  title: title(Number(/\d+$/.exec(key)?.[0])),
  authors: [],
  ...over,
});
const arxivRef = (number: number): PaperRef => ref(`arxiv:2401.${String(number).padStart(5, '0')}`);
const know = (number: number, over: object = {}) =>
  standIn.known.push({
    arxiv: `2401.${String(number).padStart(5, '0')}`,
    title: title(number),
    abstract: `We light ${number} rooms.`,
    ...over,
  });

async function readAll(refs: readonly PaperRef[], ids: readonly string[] = ['arxiv']) {
  reader.read(7, refs, ids);
  return vi.waitFor(async () => {
    const state = await reader.state(7, refs);
    expect(state.reading).toBe(false);
    return state;
  }, patience);
}

const abstracts = async (refs: readonly PaperRef[]) => (await memory.recall(refs)).map((each) => each?.paper?.abstract);

describe('reading what a page lacks', () => {
  it('asks in batches, as far apart as the source wants, and remembers each paper by its identifier', async () => {
    for (let number = 1; number <= 150; number += 1) know(number);
    const refs = standIn.known.map((_, at) => arxivRef(at + 1));
    expect(await readAll(refs)).toEqual({ found: 150, reading: false, failures: [] });
    expect(standIn.received).toHaveLength(2);
    expect(waits).toEqual([3000]);
    expect(await abstracts([arxivRef(150)])).toEqual(['We light 150 rooms.']);
    expect(told).toHaveLength(150);
    await readAll(refs);
    expect(standIn.received, 'what is known is not asked for again').toHaveLength(2);
  });

  it('sends identifiers, and nothing else of the page or the reader', async () => {
    know(1);
    standIn.known.push({ doi: '10.5555/b.2', title: title(2), abstract: 'Two.' });
    await readAll(
      [arxivRef(1), ref('doi:10.5555/b.2')],
      sources.map(({ id }) => id),
    );
    expect(standIn.received.length).toBeGreaterThan(1);
    for (const { url, body, headers } of standIn.received) {
      const sent = decodeURIComponent(url) + body;
      expect(sent).toMatch(/2401\.00001|10\.5555\/b\.2/);
      expect(sent).not.toMatch(/lamp|title:|Ada/i);
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  it('asks the next source for what one does not know, and joins what they tell', async () => {
    know(1, { abstract: undefined, doi: '10.5555/b.1' });
    const refs = [arxivRef(1)];
    await readAll(refs, ['arxiv']);
    expect(await abstracts(refs)).toEqual([undefined]);
    standIn.known[0] = { arxiv: '2401.00001', doi: '10.5555/b.1', title: title(1), abstract: 'Found at last.' };
    expect(await readAll(refs, ['arxiv', 'semantic-scholar'])).toMatchObject({ found: 1 });
    expect(standIn.received.map(({ url }) => new URL(url).hostname)).toEqual([
      'export.arxiv.org',
      'api.semanticscholar.org',
    ]);
    expect(await abstracts([ref('doi:10.5555/b.1')])).toEqual(['Found at last.']);
  });

  it('refuses a paper of another title, and asks the next source', async () => {
    standIn.known.push({ arxiv: '2401.00001', title: 'Quite another matter altogether', abstract: 'Wrong.' });
    expect(await readAll([arxivRef(1)], ['arxiv', 'openalex'])).toMatchObject({ found: 0, failures: [] });
    expect(standIn.received).toHaveLength(2);
    expect(told).toEqual([]);
  });

  it('does not ask a source that the reader has not allowed, and reads on once it is', async () => {
    know(1);
    forbidden.add('arxiv');
    expect(await readAll([arxivRef(1)])).toMatchObject({ found: 0 });
    expect(standIn.received).toEqual([]);
    forbidden.clear();
    reader.resume();
    await vi.waitFor(async () => expect(await reader.state(7, [arxivRef(1)])).toMatchObject({ found: 1 }), patience);
  });

  it('asks for nothing more once the page has gone', async () => {
    for (let number = 1; number <= 350; number += 1) know(number);
    standIn.trouble.push((right) => {
      reader.stop(7);
      return right;
    });
    reader.read(
      7,
      standIn.known.map((_, at) => arxivRef(at + 1)),
      ['arxiv'],
    );
    await vi.waitFor(() => expect(standIn.received).toHaveLength(1), patience);
    await new Promise((done) => setTimeout(done, 50));
    expect(standIn.received).toHaveLength(1);
    expect(await reader.state(7, [])).toEqual({ found: 0, reading: false, failures: [] });
  });
});

describe('when an interface fails', () => {
  it.each([
    ['is busy, for as long as it says', faults.busy, [7000]],
    ['rests until a date', faults.restUntil, [60_000]],
    ['has a fault', faults.broken, [5000]],
  ])('it is asked again where it %s', async (_, fault, expected) => {
    know(1);
    standIn.trouble.push(fault);
    expect(await readAll([arxivRef(1)])).toEqual({ found: 1, reading: false, failures: [] });
    expect(waits).toEqual(expected);
  });

  it('waits longer each time, and in the end leaves it alone and says so', async () => {
    know(1);
    standIn.trouble.push(faults.broken, faults.broken, faults.broken, faults.broken);
    const state = await readAll([arxivRef(1)]);
    expect(state).toEqual({ found: 0, reading: false, failures: ['arXiv has a fault just now'] });
    expect(waits).toEqual([5000, 10_000, 20_000]);
    expect((await readAll([arxivRef(1)])).failures).toEqual(['arXiv asked to be left alone for a while']);
    expect(standIn.received).toHaveLength(4);
    now += 200_000;
    expect(await readAll([arxivRef(1)]), 'nothing was remembered as missing').toMatchObject({ found: 1 });
  });

  it('does not wait for an hour', async () => {
    know(1);
    standIn.trouble.push(faults.restLong);
    expect((await readAll([arxivRef(1)])).failures).toEqual(['arXiv asked to be left alone for a while']);
    expect(waits).toEqual([]);
  });

  it.each([
    ['a page for people', () => faults.page, 'gave an answer that cannot be read'],
    ['half an answer', halfOf, 'gave an answer that cannot be read'],
    ['a refusal', () => faults.refused, 'refused the request (403)'],
  ])('%s is told and not remembered, and the next source is asked', async (_, fault, why) => {
    know(1);
    standIn.trouble.push(fault);
    const state = await readAll([arxivRef(1)], ['arxiv', 'openalex']);
    expect(state).toEqual({ found: 1, reading: false, failures: [`arXiv ${why}`] });
  });

  it('an interface that knows none of the papers has no fault', async () => {
    expect(await readAll([arxivRef(1)], ['semantic-scholar'])).toEqual({ found: 0, reading: false, failures: [] });
  });
});

describe('memory', () => {
  const record = (number: number, abstract?: string) => ({
    name: arxivRef(number).key,
    names: [arxivRef(number).key],
    asked: ['arxiv'],
    paper: abstract ? { ...arxivRef(number), abstract, urls: {}, source: 'arxiv', categories: [] } : undefined,
  });

  it('keeps what was found for half a year, and that nothing was found for a week', async () => {
    await memory.keep([record(1, 'Found.'), record(2)]);
    const refs = [arxivRef(1), arxivRef(2)];
    now += 6 * 86_400_000;
    expect((await memory.recall(refs)).map((each) => each?.name)).toEqual(refs.map(({ key }) => key));
    now += 2 * 86_400_000;
    expect((await memory.recall(refs)).map((each) => each?.name)).toEqual([refs[0]?.key, undefined]);
    now += 180 * 86_400_000;
    expect(await memory.recall(refs)).toEqual([undefined, undefined]);
  });

  it('is bounded: the oldest go first', async () => {
    const small = openMemory(() => now++, `told-small-${opened}`, 3);
    for (const number of [1, 2, 3, 4, 5]) await small.keep([record(number, 'Found.')]);
    const left = await small.recall([1, 2, 3, 4, 5].map(arxivRef));
    expect(left.map((each) => each !== undefined)).toEqual([false, false, true, true, true]);
  });

  it('gives no paper of another title, and none that is damaged', async () => {
    await memory.keep([record(1, 'Found.'), { ...record(2), paper: { ...aDamaged } }]);
    expect(await memory.recall([{ ...arxivRef(1), title: 'Something else entirely here' }])).toMatchObject([
      { paper: undefined },
    ]);
    expect(await memory.recall([{ ...arxivRef(1), title: 'Lamp number 1 and what…' }])).toMatchObject([
      { paper: { abstract: 'Found.' } },
    ]);
    expect(await memory.recall([arxivRef(2)])).toEqual([undefined]);
  });
});

const aDamaged = { key: '', aliases: [], title: '', authors: [], urls: {}, source: '', categories: [] };
