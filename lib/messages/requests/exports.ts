import * as z from 'zod/mini';
import type { ExportRow, Reading } from '../../papers/export-row';
import { listSchema } from '../../papers/records';
import { paperSchema } from '../../papers/schema';
import { defineRequest, replies } from './define';
import { scopeSchema } from './library';
import { searchRequests } from './search';

const id = listSchema.shape.id;
const text = (max: number) => z.string().check(z.maxLength(max));

/** Papers of the store, or those of a page, saved or not. */
const sourceSchema = z.union([
  z.object({ scope: scopeSchema }),
  z.object({ query: searchRequests.findKeys.data }),
  z.object({ rows: z.array(z.object({ paper: paperSchema, state: z.object({ key: paperSchema.shape.key }) })) }),
  z.object({ papers: z.array(paperSchema) }),
]);

const orderSchema = z.object({
  id,
  /** What the file is named after. */
  name: text(1000),
  /** The format's id. */
  format: text(100),
  template: z.optional(
    z.object({
      id: text(100),
      name: text(100),
      each: z.enum(['paper', 'group']),
      source: text(100_000),
      fileName: z.optional(text(1000)),
    }),
  ),
  source: sourceSchema,
});
export type ExportOrder = z.infer<typeof orderSchema>;

/** Exports, which a hidden page of ours makes: it takes orders, and tells how far it is. */
export const exportsRequests = {
  /** Has an export made, which goes on where the page that asks is closed. */
  startExport: defineRequest({ from: 'extension', data: orderSchema, reply: replies<null>() }),
  /** How exports stand that are being made, or whose files were not saved yet. */
  exports: defineRequest({ from: 'extension', data: z.object({}), reply: replies<ExportRow[]>() }),
  /** Stops an export, or forgets one that ended, with its file. */
  endExport: defineRequest({ from: 'extension', data: z.object({ id }), reply: replies<null>() }),
  /** What the hidden page is to do next. */
  takeExport: defineRequest({
    from: 'extension',
    data: z.object({}),
    reply: replies<(ExportOrder & { reading: Reading }) | null>(),
  }),
  /** The hidden page tells how far it is. Answers with whether to go on. */
  exportStands: defineRequest({
    from: 'extension',
    data: z.object({ id, done: z.int(), total: z.int() }),
    reply: replies<boolean>(),
  }),
  /** The hidden page tells how it ended: with a file that is kept, or with what went wrong. */
  exportEnded: defineRequest({
    from: 'extension',
    data: z.object({
      id,
      how: z.union([z.object({ file: id, name: text(1000), words: text(10_000) }), z.object({ words: text(10_000) })]),
    }),
    reply: replies<null>(),
  }),
} as const;
