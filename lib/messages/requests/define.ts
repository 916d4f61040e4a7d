import type * as z from 'zod/mini';

/** The type of a reply. No code reads it: replies come from our own background, and their schemas would only weigh. */
interface ReplyType<Value> {
  readonly value?: Value;
}
/** The reply of a request: `replies<Type>()`. */
export const replies = <Value>(): ReplyType<Value> => ({});

/** Where requests come from, each of which may ask what those before it may. */
export const places = ['page', 'frame', 'extension'] as const;
export type Place = (typeof places)[number];

/** One request towards the background, whole. */
export interface RequestRow<Schema extends z.ZodMiniType, Value> {
  /**
   * Who may ask: content scripts too, frames of ours in pages too, or only the extension's own pages. A page's process
   * that was taken over must not reach notes, or the whole library, through the content script in it.
   */
  from: Place;
  /** The one argument. */
  data: Schema;
  reply: ReplyType<Value>;
}
/** One row of a table of requests. */
export const defineRequest = <Schema extends z.ZodMiniType, Value>(row: RequestRow<Schema, Value>) => row;
