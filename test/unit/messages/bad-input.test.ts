import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { isNameIn } from '../../../lib/messages/message';
import { errorCodes, type RequestName, requests } from '../../../lib/messages/protocol';
import { answer } from '../../../lib/messages/server';
import type { Store } from '../../../lib/store/store';
import { paperNumber } from '../../builders';
import { openTestStore } from '../store/open-test-store';
import { damaged, fitting } from './made-data';
import { quietEffects } from './quiet-effects';

/** Of all requests together. */
const cases = Number(process.env['HARD_CASES'] ?? 600);
const seed = Number(process.env['HARD_SEED'] ?? 1);
const names = Object.keys(requests).filter((name) => isNameIn(requests, name));
const runs = Math.ceil(cases / names.length);
/** Requests after which a store is begun anew: each is compared with all that is held, and much of what fits adds to that. */
const most = 50;

const effects = quietEffects();
const own = { ownPage: true };
const senders = [own, own, own, { ownPage: false, tabId: 1, url: 'https://list.example/' }, { ...own, frameId: 4 }];

/** What the store holds. Left out is what is read off records, and what is remembered of pages, later than the answer. */
async function held({ db }: Store): Promise<string> {
  const tables = db.tables.filter(({ name }) => !['facts', 'index', 'changed', 'sightings'].includes(name));
  const rows = await db.transaction('r', tables, () => Promise.all(tables.map((table) => table.toArray())));
  return JSON.stringify(rows);
}

/** A store with papers, a list and a note, and the names of all of them. */
async function begun(): Promise<{ store: Store; known: string[] }> {
  const store = openTestStore();
  const known = ['draft-1', 'file-1'];
  for (const number of [1, 2]) {
    const paper = paperNumber(number);
    const note = { id: `note-${number}`, kind: 'note' as const, markdown: 'Some words' };
    await answer(store, effects, 'update', { paper, patch: { tags: { add: ['to cite'] } } }, own);
    await answer(store, effects, 'writeNote', { paper, note, base: '' }, own);
    known.push(paper.key, note.id);
  }
  const list = await answer(store, effects, 'createList', { name: 'Thesis' }, own);
  if (list.ok) known.push(list.value.id);
  return { store, known };
}

const failureSchema = z.object({
  ok: z.literal(false),
  error: z.object({
    code: z.enum(errorCodes),
    message: z.string().check(z.minLength(10), z.regex(/^[A-Z“].*[.!?)]$/s)),
    field: z.optional(z.string().check(z.minLength(1))),
  }),
});
/** Words of programs, not of people. */
const raw = /\b\w*Error\b|undefined|\[object|is not a function|Cannot read|IDB|Dexie|DataError|regex|\bat .+:\d+:\d+/;

function checkRefusal(reply: unknown): void {
  const { error } = z.parse(failureSchema, reply);
  expect(error.code, error.message).not.toBe('unexpected');
  // The name of a field may be anything, also such a word.
  expect(error.message.replaceAll(error.field ?? '“', '')).not.toMatch(raw);
  if (error.code === 'bad-request') expect(error.field).toBeDefined();
}

async function tryOne(name: RequestName, store: Store, data: unknown, sender: (typeof senders)[number]) {
  const before = await held(store);
  const reply = await answer(store, effects, name, data, sender);
  if (reply.ok) return true;
  checkRefusal(reply);
  expect(await held(store)).toBe(before);
  return false;
}

test.each(names)(
  `%s takes ${runs} made-up requests (seed ${seed}) and breaks at none`,
  async (name) => {
    for (let from = 0; from < runs; from += most) {
      const { store, known } = await begun();
      const fits = fitting(requests[name].data, known);
      const data = fc.oneof({ weight: 2, arbitrary: fits }, { weight: 5, arbitrary: damaged(fits) });
      const property = fc.asyncProperty(data, fc.constantFrom(...senders), async (made, sender) => {
        await tryOne(name, store, made, sender);
      });
      await fc.assert(property, { numRuns: Math.min(most, runs - from), seed: seed + from, endOnFailure: runs > 1000 });
      await store.db.delete();
    }
  },
  60_000 + 100 * runs,
);

test('requests that fit are made up, too: most are granted or name what is not there', async () => {
  const granted = new Set<string>();
  for (const name of names) {
    const { store, known } = await begun();
    for (const data of fc.sample(fitting(requests[name].data, known), { numRuns: 8, seed }))
      if (await tryOne(name, store, data, own)) granted.add(name);
  }
  expect(granted.size).toBeGreaterThan(names.length / 2);
}, 60_000);
