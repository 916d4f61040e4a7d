import type * as z from 'zod/mini';
import { glossPaper } from '../gloss/gloss-paper';
import { kindsVouchedFor } from '../papers/authority';
import { namesOf } from '../papers/names';
import { correct, uncorrect } from '../store/corrections';
import { NotFound } from '../store/database';
import { findPapers } from '../store/find';
import {
  changeList,
  createList,
  deleteList,
  orderList,
  removeFromList,
  restoreList,
  summariseLists,
} from '../store/lists';
import { deleteNote, notesOf, restoreNote, writeNote } from '../store/notes';
import { recordsOf } from '../store/records';
import { countTags, renameTag, restoreSaved, savePaper, unsavePaper, updateSaved } from '../store/saved';
import { lookUp, visit } from '../store/states';
import type { Store } from '../store/store';
import { checkData, refuse } from './message';
import {
  type Failure,
  type PageScript,
  type Reply,
  type ReplyValue,
  type Request,
  type RequestName,
  type RequestRow,
  requests,
} from './protocol';

/** A handler's answer, with the names of the papers it changed: none where it only read, `all` where any may have. */
interface Answer<Name extends RequestName> {
  value: ReplyValue<Name>;
  changed?: readonly string[] | 'all';
}

/** Who asks. */
export interface Sender {
  /** The tab that the message came from, where it came from one. */
  tabId?: number;
  /** The address of the page that asks. */
  url?: string;
  /** Whether one of the extension's own pages asks, and not a content script. */
  ownPage: boolean;
}

/** What requests do beside the store. */
export interface Effects {
  loadScript(script: PageScript, sender: Sender): Promise<void>;
  openLibrary(key: string | undefined): Promise<void>;
  /** Called after each commit with the names of the papers that changed; with none when any may have. */
  changed(keys: readonly string[]): void;
  /** Whether the page that asks may still have so much kept. */
  allows(sender: Sender, data: unknown): boolean;
}

/** Requests of pages after which the store holds more than before. */
const keeping: ReadonlySet<RequestName> = new Set(['visit', 'save', 'update', 'writeNote', 'correct', 'createList']);

type Handlers = {
  [Name in RequestName]: (store: Store, data: Request<Name>, effects: Effects, sender: Sender) => Promise<Answer<Name>>;
};

const changes = <State extends { key: string }>(value: State, asked: readonly string[] = []) => ({
  value,
  changed: [...new Set([value.key, ...asked])],
});

const handlers: Handlers = {
  gloss: async (_store, { papers, ...options }) => ({ value: papers.map((paper) => glossPaper(paper, options)) }),
  lookup: async ({ db }, { refs }) => ({ value: await lookUp(db, refs) }),
  visit: async ({ db, now }, { refs }) => ({ value: await visit(db, refs, now()) }),
  save: async (store, data, _effects, { url }) =>
    changes(await savePaper(store, data, kindsVouchedFor(url)), namesOf(data.paper)),
  unsave: async (store, { key }) => changes(await unsavePaper(store, key)),
  restore: async (store, { key }) => changes(await restoreSaved(store, key)),
  update: async (store, data, _effects, { url }) =>
    changes(await updateSaved(store, data.paper, data.patch, kindsVouchedFor(url)), namesOf(data.paper)),
  writeNote: async (store, data, _effects, { url }) => {
    const value = await writeNote(store, data.paper, data.note, data.base, kindsVouchedFor(url));
    return { value, changed: [value.note.key, ...namesOf(data.paper)] };
  },
  deleteNote: async (store, { id }) => ({ changed: [await deleteNote(store, id)], value: null }),
  restoreNote: async (store, { id }) => changes(await restoreNote(store, id)),
  notesOf: async (store, { ref }) => ({ value: await notesOf(store, ref) }),
  correct: async (store, data, _effects, { url }) =>
    changes(await correct(store, data.paper, data.correction, kindsVouchedFor(url)), namesOf(data.paper)),
  uncorrect: async (store, { id }) => ({ changed: [await uncorrect(store, id)], value: null }),
  lists: async (store) => ({ value: await summariseLists(store) }),
  createList: async (store, { name, colour }) => ({ value: await createList(store, name, colour), changed: 'all' }),
  changeList: async (store, { id, ...change }) => ({ value: await changeList(store, id, change), changed: 'all' }),
  deleteList: async (store, { id }) => ({ value: await nothing(deleteList(store, id)), changed: 'all' }),
  restoreList: async (store, { id }) => ({ value: await restoreList(store, id), changed: 'all' }),
  removeFromList: async (store, { key, listId }) => changes(await removeFromList(store, key, listId)),
  orderList: async (store, { listId, keys }) => ({
    value: await nothing(orderList(store, listId, keys)),
    changed: keys,
  }),
  find: async (store, query) => ({ value: await findPapers(store, query) }),
  records: async (store, { scope }) => ({ value: await recordsOf(store, scope) }),
  tags: async (store) => ({ value: await countTags(store) }),
  renameTag: async (store, { from, to }) => ({ value: await nothing(renameTag(store, from, to)), changed: 'all' }),
  loadScript: async (_store, { script }, effects, sender) => ({
    value: await nothing(effects.loadScript(script, sender)),
  }),
  openLibrary: async (_store, { key }, effects) => ({ value: await nothing(effects.openLibrary(key)) }),
};

const rows: { [Name in RequestName]: RequestRow<z.ZodMiniType<Request<Name>>, ReplyValue<Name>> } = requests;

async function nothing(done: Promise<unknown>): Promise<null> {
  await done;
  return null;
}

/**
 * Answers one request: checks it against its schema, runs it, and tells of the change after the commit. Never throws:
 * what went wrong is part of the reply, in plain words.
 */
export async function answer<Name extends RequestName>(
  store: Store,
  effects: Effects,
  name: Name,
  data: unknown,
  sender: Sender,
): Promise<Reply<Name>> {
  const row = rows[name];
  if (row.from === 'extension' && !sender.ownPage) {
    return refuse(name, `The request “${name}” was refused: only Papergloss’s own pages may send it.`);
  }
  const checked = checkData(name, row.data, data);
  if (!checked.ok) return checked;
  if (keeping.has(name) && !sender.ownPage && !effects.allows(sender, checked.value)) {
    return refuse(name, 'This site has had too much kept in a short time, so nothing more was saved. Try again later.');
  }
  try {
    const { value, changed } = await handlers[name](store, checked.value, effects, sender);
    if (changed) effects.changed(changed === 'all' ? [] : changed);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
}

/** Errors of IndexedDB and Dexie by name: https://dexie.org/docs/DexieErrors/DexieError */
const storeFailures: Record<string, Failure> = {
  QuotaExceededError: {
    code: 'storage-full',
    message: 'The disk or the browser’s storage is full, so nothing was saved. Free some space, then try again.',
  },
  ...Object.fromEntries(
    [
      'OpenFailedError',
      'DatabaseClosedError',
      'MissingAPIError',
      'InvalidStateError',
      'VersionError',
      'UnknownError',
    ].map((name) => [
      name,
      {
        code: 'store-unavailable',
        message: 'The library could not be opened, so nothing was saved. Restart the browser, then try again.',
      },
    ]),
  ),
};

function failureOf(error: unknown): Failure {
  if (error instanceof NotFound) return { code: 'not-found', message: error.message };
  const names = error instanceof Error ? [error.name, innerName(error)] : [];
  for (const name of names) {
    const failure = name === undefined ? undefined : storeFailures[name];
    if (failure) return failure;
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', message: `Something went wrong and nothing was changed: ${detail}. Try again.` };
}

/** Dexie wraps what stopped a transaction into an `AbortError` with the cause as `inner`. */
function innerName(error: Error): string | undefined {
  return 'inner' in error && error.inner instanceof Error ? error.inner.name : undefined;
}
