import * as z from 'zod/mini';
import type { Failure, Result } from './protocol';

/** A request on its way, in either direction; any other message is not of ours. */
export const messageSchema = z.object({ papergloss: z.string(), data: z.unknown() });

/** Whether a table of requests has a row of this name. */
export const isNameIn = <Table extends object>(table: Table, name: string): name is string & keyof Table =>
  Object.hasOwn(table, name);

/** The answer to a request that is none of those that may be asked, with the field that tells why. */
export const refuse = (field: string, message: string): { ok: false; error: Failure } => ({
  ok: false,
  error: { code: 'bad-request', field, message },
});

/** The answer to a request of a name that no row has. */
export const refuseUnknown = (name: string) => refuse('papergloss', `There is no request “${name.slice(0, 50)}”.`);

/** What a request carries, checked; a refusal that names the field where it does not fit. */
export function checkData<Data>(name: string, schema: z.ZodMiniType<Data>, data: unknown): Result<Data> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || name;
  return refuse(field, `The request “${name}” was refused: the field “${field}” does not fit (${issue?.message}).`);
}
