import type * as z from 'zod/mini';

import { abstractsRequests } from './requests/abstracts';
import { copiesRequests } from './requests/copies';
import { duplicatesRequests } from './requests/duplicates';
import { exportsRequests } from './requests/exports';
import { folderRequests } from './requests/folder';
import { frameRequests } from './requests/frames';
import { historyRequests } from './requests/history';

import { libraryRequests } from './requests/library';
import { listsRequests } from './requests/lists';
import { notesRequests } from './requests/notes';
import { papersRequests } from './requests/papers';
import { readingRequests } from './requests/reading';
import { searchRequests } from './requests/search';
import { syncRequests } from './requests/sync';

/** Every request that content scripts, popup, library and side panel may send to the background. */
export const requests = {
  ...readingRequests,
  ...papersRequests,
  ...notesRequests,
  ...listsRequests,
  ...libraryRequests,
  ...copiesRequests,
  ...exportsRequests,
  ...folderRequests,
  ...searchRequests,
  ...historyRequests,
  ...duplicatesRequests,
  ...abstractsRequests,
  ...frameRequests,
  ...syncRequests,
} as const;

export type RequestName = keyof typeof requests;
/** What a request takes. */
export type Request<Name extends RequestName> = z.infer<(typeof requests)[Name]['data']>;
/** What a request is answered with when all went well. */
export type ReplyValue<Name extends RequestName> = Required<(typeof requests)[Name]['reply']>['value'];
/** `undo` names the change that was made, where it can be taken back. */
export type Reply<Name extends RequestName> = Result<ReplyValue<Name>> & { undo?: number };

export const errorCodes = [
  'bad-request',
  'not-found',
  'storage-full',
  'store-unavailable',
  'cancelled',
  'disconnected',
  'sync-trouble',
  'folder-trouble',
  'unexpected',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error as data: classes do not survive the way between contexts. `message` is for people and says what to do. */
export interface Failure {
  code: ErrorCode;
  message: string;
  /** With `bad-request`: the field that did not fit, `paper.title`. */
  field?: string;
  /** Names and words of the errors behind it, the outermost first, for a report of a fault; not for people. */
  cause?: string;
}

/** How a request ended. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: Failure };
