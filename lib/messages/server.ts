import type * as z from 'zod/mini';
import { Unreadable } from '../backup/format';
import { FolderTrouble } from '../folder/trouble';
import { NotFound, Refused } from '../store/database';
import type { Store } from '../store/store';

import { Trouble } from '../sync/trouble';
import { storageTrouble } from '../text/storage-words';
import { abstractsHandlers } from './handlers/abstracts';
import { copiesHandlers } from './handlers/copies';
import { duplicatesHandlers } from './handlers/duplicates';
import { exportsHandlers } from './handlers/exports';
import { folderHandlers } from './handlers/folder';
import { frameHandlers, isAbout } from './handlers/frames';

import type { Effects, Handlers, Sender } from './handlers/handler';
import { historyHandlers } from './handlers/history';
import { libraryHandlers } from './handlers/library';
import { listsHandlers } from './handlers/lists';
import { notesHandlers } from './handlers/notes';
import { papersHandlers } from './handlers/papers';
import { readingHandlers } from './handlers/reading';
import { searchHandlers } from './handlers/search';
import { syncHandlers } from './handlers/sync';
import { checkData, refuse } from './message';
import { type Failure, type Reply, type ReplyValue, type Request, type RequestName, requests } from './protocol';
import { type Place, places, type RequestRow } from './requests/define';

/** Requests of pages after which the store holds more than before. */
const keeping: ReadonlySet<RequestName> = new Set([
  'visit',
  'save',
  'update',
  'writeNote',
  'writeHighlight',
  'keepInNote',
  'correct',
  'createList',
]);

const handlers: Handlers = {
  ...readingHandlers,
  ...papersHandlers,
  ...notesHandlers,
  ...listsHandlers,
  ...libraryHandlers,
  ...copiesHandlers,
  ...exportsHandlers,
  ...folderHandlers,
  ...searchHandlers,
  ...historyHandlers,
  ...duplicatesHandlers,
  ...abstractsHandlers,
  ...frameHandlers,
  ...syncHandlers,
};

const rows: { [Name in RequestName]: RequestRow<z.ZodMiniType<Request<Name>>, ReplyValue<Name>> } = requests;

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
  const place = placeOf(sender);
  if (places.indexOf(place) < places.indexOf(row.from)) {
    return refuse(name, `The request “${name}” was refused: only Papergloss’s own pages may send it.`);
  }
  const checked = checkData(name, row.data, data);
  if (!checked.ok) return checked;
  let made: { undo?: number } = {};
  const onUndo = (id: number): void => {
    made = { undo: id };
  };
  try {
    await store.db.usable();
    await effects.begun;
    const asker = place === 'frame' && name !== 'claimFrame' ? await frameAsker(store, effects, sender, data) : sender;
    if (!asker) return refuse(name, `The request “${name}” was refused: this frame was not opened for it.`);
    if (keeping.has(name) && place !== 'extension' && !effects.allows(asker, checked.value)) {
      return refuse(
        name,
        'This site has had too much kept in a short time, so nothing more was saved. Try again later.',
      );
    }
    const { value, changed } = await handlers[name]({ ...store, onUndo }, checked.value, effects, asker);
    if (changed) effects.changed(changed === 'all' ? [] : changed);
    return { ok: true, value, ...made };
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
}

const placeOf = ({ ownPage, frameId }: Sender): Place =>
  ownPage ? (frameId === undefined ? 'extension' : 'frame') : 'page';

/** Whose word a frame's request is: that of the page that it is in. Undefined where it is not about the frame's paper. */
async function frameAsker(
  store: Store,
  { frames }: Effects,
  sender: Sender,
  data: unknown,
): Promise<Sender | undefined> {
  const grant = await frames?.of(sender);
  if (!grant || !(await isAbout(store, grant, data))) return undefined;
  return { ...sender, url: grant.url ?? '' };
}

/** Errors of the store's own by name. */
const storeFailures: Record<string, Failure> = {
  MadeByNewer: {
    code: 'store-unavailable',
    message:
      'The library was written by a newer version of Papergloss, so this one leaves it alone. Update Papergloss, then try again.',
  },
  NotBroughtUp: {
    code: 'store-unavailable',
    message:
      'The library could not be brought up to this version of Papergloss, so nothing was changed: all that was in it is there. Save a backup file in the library’s settings to have it, then restart the browser.',
  },
  Cancelled: { code: 'cancelled', message: 'Cancelled: nothing was changed.' },
};

function failureOf(error: unknown): Failure {
  if (error instanceof NotFound) return { code: 'not-found', message: error.message };
  if (error instanceof Unreadable) return { code: 'bad-request', field: 'file', message: error.message };
  if (error instanceof Refused) return { code: 'bad-request', field: error.field, message: error.message };
  if (error instanceof FolderTrouble) return { code: 'folder-trouble', message: error.message };
  if (error instanceof Trouble) return { code: 'sync-trouble', message: error.message };
  const errors = errorsOf(error);
  // Dexie's words have those of the cause in a second line.
  const cause = errors.map(({ name, message }) => `${name}: ${message.split('\n', 1)[0]}`).join(' < ');
  for (const { name } of errors.toReversed()) {
    const failure = storeFailures[name] ?? storageTrouble(name);
    if (failure) return { ...failure, cause };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', message: `Something went wrong and nothing was changed: ${detail}. Try again.`, cause };
}

/**
 * An error and the first of those that it was thrown for, the outermost first: Dexie wraps what stopped a transaction as `inner`,
 * and names what failed of many writes as `failures`.
 */
function errorsOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  if ('failures' in error && Array.isArray(error.failures)) return [error, ...errorsOf(error.failures[0])];
  return [error, ...errorsOf('inner' in error && error.inner !== error ? error.inner : undefined)];
}
