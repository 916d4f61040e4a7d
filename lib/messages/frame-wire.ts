import * as z from 'zod/mini';
import { noteSchema, targetSchema } from '../papers/records';
import { paperSchema } from '../papers/schema';

const { id, colour, url } = noteSchema.shape;

const themeSchema = z.enum(['light', 'dark']);
const ids = z.array(id).check(z.maxLength(10_000));
const place = z.int().check(z.gte(0));

/** What a frame is opened for. */
const purposeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('notes'),
    /** Numbers of the paper that can be put in with a click. */
    badges: z.array(z.object({ text: z.string(), markdown: z.string() })),
    /** Ids of highlights that are not found on the page. */
    missing: ids,
  }),
  z.object({ kind: z.literal('tags') }),
  z.object({ kind: z.literal('saved') }),
  z.object({
    kind: z.literal('highlight'),
    /** The highlight as the page draws it: the store may not have it yet. */
    highlight: z.object({ id, target: targetSchema, colour, url }),
  }),
  z.object({ kind: z.literal('correct'), span: z.string(), text: z.string() }),
]);
export type Purpose = z.infer<typeof purposeSchema>;
/** What is opened again and again for one paper: such a frame is kept hidden once it is closed, drawn anew for the next time. */
export const keptKinds: ReadonlySet<Purpose['kind']> = new Set(['notes', 'tags', 'saved']);
/** A purpose of one kind. */
export type PurposeOf<Kind extends Purpose['kind']> = Extract<Purpose, { kind: Kind }>;

/** Where the caret is in a field. */
const caretSchema = z.object({ field: z.string(), start: place, end: place });
export type Caret = z.infer<typeof caretSchema>;

/** The first message to a frame of ours: with it comes the port for all others. */
export const helloSchema = z.object({
  papergloss: z.literal('frame'),
  nonce: z.string(),
  theme: themeSchema,
  paper: paperSchema,
  /** The address of the page. */
  url: z.string(),
  purpose: purposeSchema,
  /** Where the caret was before the page moved the frame, which loads it anew. */
  caret: z.optional(caretSchema),
});
export type Hello = z.infer<typeof helloSchema>;

/** What a page's side tells a frame: how it looks, what was typed before it was there, what it cannot see. */
export const toFrameSchema = z.discriminatedUnion('tell', [
  /** The focus is to be taken, by which keys come to the frame from then on; what was typed before follows. */
  z.object({ tell: z.literal('take') }),
  /** The frame is seen now. The focus comes to it where `typed` is there: what was typed while it was opening. */
  z.object({
    tell: z.literal('shown'),
    typed: z.optional(z.object({ text: z.string(), start: place, end: place, keys: z.array(z.string()) })),
  }),
  z.object({ tell: z.literal('theme'), theme: themeSchema }),
  /** The frame, which was closed, is asked for again. It says when it is ready. */
  z.object({ tell: z.literal('again'), purpose: purposeSchema }),
  z.object({ tell: z.literal('missing'), ids }),
  /** The frame is hidden now; when it has said that it is done, it may go, or be asked for again. */
  z.object({ tell: z.literal('close') }),
]);
export type ToFrame = z.infer<typeof toFrameSchema>;

/** What a frame tells the page's side: no word of what is in it, and of its length only steps of several lines. */
export const fromFrameSchema = z.discriminatedUnion('tell', [
  z.object({ tell: z.literal('ready') }),
  z.object({ tell: z.literal('height'), pixels: place }),
  z.object({ tell: z.literal('caret'), caret: z.optional(caretSchema) }),
  z.object({ tell: z.literal('close') }),
  /** A key that was pressed after that: it is meant for the page. */
  z.object({ tell: z.literal('key'), key: z.string().check(z.length(1)) }),
  /** All that was typed is kept, or has been told of. */
  z.object({ tell: z.literal('done') }),
  /** Another panel is wanted in its place. */
  z.object({ tell: z.literal('open'), kind: z.enum(['tags']) }),
  /** How the highlight that is open is to be drawn; not at all where there is no colour. */
  z.object({ tell: z.literal('drawn'), colour }),
  /** The store has the highlight that is open. */
  z.object({ tell: z.literal('kept') }),
  /** Goes to a highlight on the page. */
  z.object({ tell: z.literal('show'), id }),
]);
export type FromFrame = z.infer<typeof fromFrameSchema>;
