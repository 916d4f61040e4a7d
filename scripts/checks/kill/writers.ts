import * as z from 'zod/mini';
import { backupFile } from '../../../lib/backup/write';
import type { Request, RequestName } from '../../../lib/messages/protocol';
import type { Paper } from '../../../lib/papers/schema';
import { paperNumber, savedKinds } from '../../../test/builders';
import type { OwnPage } from './browsers';
import { type Batch, type Expected, type ListState, storedSchema } from './expected';
import type { Act } from './plan';

const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ message: z.string(), cause: z.optional(z.string()) }) }),
]);
const named = z.object({ id: z.string() });

/** Asks the background from a page of ours, in either browser. Gives the value that was answered. */
async function ask<Name extends RequestName>(page: OwnPage, name: Name, data: Request<Name>): Promise<unknown> {
  const message = JSON.stringify({ papergloss: name, data });
  const reply = z.parse(
    replySchema,
    await page.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${message})`),
  );
  if (!reply.ok) throw new Error(`${reply.error.message} (${reply.error.cause ?? 'no cause told'})`);
  return reply.value;
}

/** All that is looked at of the library. */
export async function readStored(page: OwnPage): Promise<z.infer<typeof storedSchema>> {
  const [records, lists] = [await ask(page, 'records', { scope: { kind: 'all' } }), await ask(page, 'lists', {})];
  return z.parse(storedSchema, { records, lists });
}

/** One round of writing: its number, the page to ask from, what is expected, and whether it is to go on. */
export interface Round {
  number: number;
  page: OwnPage;
  expected: Expected;
  goesOn(): boolean;
}

/** Papers of a round are numbered apart from those of all others, and of the writers of one round from each other. */
const made = ({ number }: Round, writer: number, at: number, title: string): Paper =>
  paperNumber(number * 3000 + writer * 500 + at, { title: `${title} in round ${number}`, aliases: [] });

async function keepSaving(round: Round): Promise<void> {
  for (let at = 0; round.goesOn(); at += 1) {
    const paper = made(round, 0, at, `Saved as number ${at}`);
    await ask(round.page, 'save', { paper });
    round.expected.save(paper.title);
  }
}

async function keepTyping(round: Round): Promise<void> {
  const paper = made(round, 1, 0, 'The paper with the long note');
  let base = '';
  while (round.goesOn()) {
    const markdown = `${base}word `;
    const note = { id: `long-${round.number}`, kind: 'note' as const, markdown };
    await ask(round.page, 'writeNote', { paper, note, base });
    round.expected.note(paper.title, markdown);
    base = markdown;
  }
}

async function keepTagging(round: Round): Promise<void> {
  const paper = made(round, 1, 1, 'The paper whose tag changes');
  for (let at = 0; round.goesOn(); at += 1) {
    const tags = { add: [`tag ${at}`], remove: at > 0 ? [`tag ${at - 1}`] : [] };
    await ask(round.page, 'update', { paper, patch: { tags } });
    round.expected.tag(paper.title, at);
  }
}

async function keepHighlighting(round: Round): Promise<void> {
  const paper = made(round, 1, 2, 'The paper with highlights');
  for (let at = 0; round.goesOn(); at += 1) {
    const [id, source] = [`light-${round.number}-${at}`, 'https://arxiv.org/abs/2402.00001'];
    const target = { source, selector: [{ type: 'TextQuoteSelector' as const, exact: `words ${at}` }] };
    await ask(round.page, 'writeHighlight', { paper, highlight: { id, target, colour: 'green', url: source } });
    round.expected.highlight(paper.title, id);
  }
}

async function keepListing(round: Round): Promise<void> {
  const { page, expected } = round;
  for (let at = 0; round.goesOn(); at += 1) {
    const name = `List ${at} of round ${round.number}`;
    const { id } = z.parse(named, await ask(page, 'createList', { name }));
    const list: ListState = { names: new Set([name]), members: new Set(), is: 'there' };
    expected.lists.set(id, list);
    const paper = made(round, 2, at, `In list ${at}`);
    await ask(page, 'save', { paper, listId: id });
    expected.save(paper.title);
    list.members.add(paper.title);
    list.names.add(`${name}, renamed`);
    await ask(page, 'changeList', { id, name: `${name}, renamed` });
    list.names.delete(name);
    if (at % 3 > 0) continue;
    list.is = 'unknown';
    await ask(page, 'deleteList', { id });
    list.is = 'gone';
    expected.writes += 3;
  }
}

/** Puts bytes where the background finds files, as the library does with a file that is dropped there. */
export async function stage(page: OwnPage, file: Blob): Promise<string> {
  const bytes = Buffer.from(await file.arrayBuffer()).toString('base64');
  const id = crypto.randomUUID();
  await page.evaluate(`(async () => {
    const blob = new Blob([Uint8Array.from(atob('${bytes}'), (each) => each.charCodeAt(0))]);
    const request = indexedDB.open('papergloss-files', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('files', { keyPath: 'id' });
    const db = await new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = reject; });
    const transaction = db.transaction('files', 'readwrite');
    transaction.objectStore('files').put({ id: '${id}', kind: 'staged', name: 'more.jsonl.gz', at: Date.now(), blob });
    await new Promise((resolve, reject) => { transaction.oncomplete = resolve; transaction.onabort = reject; });
    db.close();
  })()`);
  return id;
}

const batchOf = (round: Round, writer: number, at: number, title: string): Paper[] =>
  Array.from({ length: 25 }, (_, each) => made(round, writer, at * 25 + each, `${title} ${each} of ${at}`));

/** Brings in files of papers, each whole or not at all. */
async function keepImporting(round: Round): Promise<void> {
  for (let at = 0; at < 20 && round.goesOn(); at += 1) {
    const papers = batchOf(round, 3, at, 'Imported as');
    const file = await backupFile({ papergloss: 'backup', version: 1, at: 1, program: 'kill' }, savedKinds(papers));
    const id = await stage(round.page, file);
    const batch: Batch = { titles: papers.map(({ title }) => title), are: 'unknown' };
    round.expected.batches.push(batch);
    await ask(round.page, 'restoreFile', { id, choice: 'merge' });
    batch.are = 'there';
    round.expected.writes += 1;
  }
}

/** Saves papers and puts the library back to a copy from before: those papers go, all at once, and nothing else does. */
async function keepRestoring(round: Round): Promise<void> {
  for (let at = 0; at < 20 && round.goesOn(); at += 1) {
    const { id } = z.parse(named, await ask(round.page, 'makeCopy', {}));
    const papers = batchOf(round, 4, at, 'To be gone as');
    const batch: Batch = { titles: papers.map(({ title }) => title), are: 'unknown' };
    round.expected.batches.push(batch);
    await ask(round.page, 'bulk', { target: { papers }, act: { do: 'save' } });
    await ask(round.page, 'restoreFile', { id, choice: 'replace' });
    batch.are = 'gone';
    round.expected.writes += 2;
  }
}

const writers: Record<Act, (round: Round) => Promise<void>> = {
  saving: keepSaving,
  typing: keepTyping,
  tagging: keepTagging,
  highlighting: keepHighlighting,
  listing: keepListing,
  importing: keepImporting,
  restoring: keepRestoring,
};

/** Writes in the ways that are planned until the round is over or the browser is gone. */
export async function writeAll(round: Round, acts: readonly Act[]): Promise<void> {
  await Promise.allSettled(acts.map((act) => writers[act](round)));
}
