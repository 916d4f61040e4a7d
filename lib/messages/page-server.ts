import type * as z from 'zod/mini';
import { checkData, isNameIn, messageSchema, refuseUnknown } from './message';
import type { PageReplyValue } from './page-replies';
import { type PageRequest, type PageRequestName, pageRequests } from './page-requests';
import type { Result } from './protocol';

/** How a page answers each request. */
export type PageHandlers = { [Name in PageRequestName]: (data: PageRequest<Name>) => PageReplyValue<Name> };

const schemas: { [Name in PageRequestName]: z.ZodMiniType<PageRequest<Name>> } = pageRequests;

function answer<Name extends PageRequestName>(
  handlers: PageHandlers,
  name: Name,
  data: unknown,
): Result<PageReplyValue<Name>> {
  const checked = checkData(name, schemas[name], data);
  return checked.ok ? { ok: true, value: handlers[name](checked.value) } : checked;
}

/** A page's answer to a message; undefined where the message is none of ours. */
export function answerMessage(handlers: PageHandlers, message: unknown): Result<unknown> | undefined {
  const { success, data } = messageSchema.safeParse(message);
  if (!success) return undefined;
  const name = data.papergloss;
  return isNameIn(pageRequests, name) ? answer(handlers, name, data.data) : refuseUnknown(name);
}
