import * as z from 'zod/mini';
import type { FactMetric, FactTopic } from './facts';
import { httpUrl, type PaperField, paperSchema } from './schema';
import { colours, metricBounds, metricKinds, readingStatuses } from './words';

const id = z.string().check(z.minLength(1), z.maxLength(100));
const paperKey = paperSchema.shape.key;
const millis = z.number().check(z.gte(0));
/** A name that a person gave: not only spaces. */
const name = (max: number) => z.string().check(z.maxLength(max), z.regex(/\S/));
const shortText = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

/** Every record carries these, so that two machines can be brought together later. `deletedAt` is a tombstone. */
const stamps = { createdAt: millis, updatedAt: millis, deletedAt: z.optional(millis) };

export const readingStatusSchema = z.enum(readingStatuses);
export type ReadingStatus = z.infer<typeof readingStatusSchema>;

export const ratingSchema = z.int().check(z.gte(1), z.lte(5));
export const tagSchema = name(80);

/** Most tags of one paper, and most topics that are said to be wrong for it. */
export const mostTags = 200;

/** A paper that the reader keeps, with what they said about it. */
export const savedSchema = z.object({
  key: paperKey,
  status: readingStatusSchema,
  rating: z.optional(ratingSchema),
  tags: z.array(tagSchema).check(z.maxLength(mostTags)),
  /** Topics that the reader said are wrong for this paper. */
  hiddenTags: z.array(tagSchema).check(z.maxLength(mostTags)),
  addedAt: millis,
  /** When it was last put into each status, where that was not as it was saved. */
  statusAt: z.optional(z.partialRecord(readingStatusSchema, millis)),
  ...stamps,
});
export type Saved = z.infer<typeof savedSchema>;

export const colourSchema = z.enum(colours);
export type Colour = z.infer<typeof colourSchema>;

/** A reading list. */
export const listSchema = z.object({ id, name: name(120), colour: colourSchema, order: z.number(), ...stamps });
export type ReadingList = z.infer<typeof listSchema>;

/** Selectors of the W3C Web Annotation model: https://www.w3.org/TR/annotation-model/#selectors */
export const targetSchema = z.object({
  source: httpUrl,
  selector: z
    .array(
      z.discriminatedUnion('type', [
        z.object({
          type: z.literal('TextQuoteSelector'),
          exact: shortText(20_000),
          prefix: z.optional(z.string().check(z.maxLength(500))),
          suffix: z.optional(z.string().check(z.maxLength(500))),
        }),
        z.object({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() }),
      ]),
    )
    .check(z.minLength(1), z.maxLength(4)),
});
export type Target = z.infer<typeof targetSchema>;

/** Most characters of a note's text. */
export const longestNote = 1_000_000;

/** A note, or a highlight with or without words of its own. */
export const noteSchema = z.object({
  id,
  key: paperKey,
  kind: z.enum(['note', 'highlight']),
  markdown: z.string().check(z.maxLength(longestNote)),
  target: z.optional(targetSchema),
  colour: z.optional(colourSchema),
  /** The page on which it was written. */
  url: z.optional(httpUrl),
  /** Counts the writes; a writer that names an older one gets its text merged, never refused. */
  revision: z.int().check(z.gte(0)),
  ...stamps,
});
export type Note = z.infer<typeof noteSchema>;

/** A number as the reader gives it: one put right, or one that the abstract leaves out. */
export const ownNumberSchema = z.object({
  kind: z.enum(metricKinds),
  /** What is measured. */
  label: name(100),
  /** Two for a range. */
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  unit: z.string().check(z.maxLength(40)),
  bound: z.enum(metricBounds),
  /** The benchmark, data set or hardware. */
  on: z.optional(name(200)),
  /** What it is measured against. */
  versus: z.optional(name(200)),
});
export type OwnNumber = z.infer<typeof ownNumberSchema>;

/** The reader's word on a badge or a tag, or a number of their own. It outlives any later reading of the abstract. */
export const correctionSchema = z.object({
  id,
  key: paperKey,
  /** The exact text of the badge in the abstract; a name of its own for the reader's own number. */
  span: shortText(500),
  verdict: z.enum(['reject', 'correct', 'own']),
  /** With `correct`: the badge text to show instead. */
  text: z.optional(shortText(200)),
  /** With `correct` or `own`: the number that counts instead, or beside those of the abstract. */
  number: z.optional(ownNumberSchema),
  ...stamps,
});
export type Correction = z.infer<typeof correctionSchema>;

/** What a correction says, without whose and when. */
export const correctionWordSchema = z.pick(correctionSchema, {
  id: true,
  span: true,
  verdict: true,
  text: true,
  number: true,
});
export type CorrectionWord = z.infer<typeof correctionWordSchema>;

/** Everything known about one paper, as the page and the popup need it to draw an entry. */
export const paperStateSchema = z.object({
  /** The key under which the store knows the paper; may be stronger than the one asked with. */
  key: paperKey,
  saved: z.optional(z.pick(savedSchema, { status: true, rating: true, tags: true, hiddenTags: true, addedAt: true })),
  /** Ids of the reading lists that hold it. */
  lists: z.array(id),
  notes: z.int(),
  highlights: z.int(),
  /** It was never on screen, and stands on a site where others were some time ago. */
  isNew: z.optional(z.boolean()),
  /** When it was first and last on screen; absent when it never was. */
  seen: z.optional(z.object({ first: millis, last: millis })),
  corrections: z.array(correctionWordSchema),
});
export type PaperState = z.infer<typeof paperStateSchema>;

/** One row of a list of papers. */
export interface PaperRow {
  paper: z.infer<typeof paperSchema>;
  state: PaperState;
  /** The place in a note that a search matched. */
  snippet?: string;
  /** When the reader let it go, where it is one of the removed. */
  removedAt?: number;
  /** Whether the record cannot be read: then the row only names it. */
  damaged?: boolean;
  /** What was read off it and stands: topics, and the badges that come first. */
  topics?: readonly FactTopic[];
  badges?: readonly { text: string; kind: string; span?: string; brief?: string }[];
  /** How many badges there are besides; absent where there are none. */
  moreBadges?: number;
}

/** A reading list with what it holds. */
export interface ListSummary extends z.infer<typeof listSchema> {
  count: number;
}

/** All of one paper, for export. */
export interface PaperRecord {
  paper: z.infer<typeof paperSchema>;
  /** The fields that the reader wrote. */
  edited?: readonly PaperField[];
  saved?: Saved;
  /** Names of the reading lists that hold it. */
  lists: readonly string[];
  notes: readonly Note[];
  corrections: readonly Correction[];
}

/** A change that can be taken back, in words that say what was done. */
export interface Undoable {
  id: number;
  words: string;
  at: number;
  /** Whether it concerns more than one paper. */
  many: boolean;
}

/** How far the work on many papers is. */
export interface Progress {
  done: number;
  total: number;
}

/** A page that a paper stood on, by its address without fragment. */
export interface Place {
  url: string;
  first: number;
  last: number;
}

/** A paper that stood on a page, and what the reader did with it. */
export interface Sighted {
  key: string;
  title: string;
  authors: readonly string[];
  /** When it was first on a page. */
  at: number;
  /** The address of that page. */
  url: string;
  /** Where the paper itself is, where its identifier says so. */
  link?: string;
  /** Whether it has been on screen, or was passed over. */
  seen: boolean;
  saved: boolean;
}

/** A paper of the library with all that plots and comparisons ask about. */
export interface MeasuredPaper
  extends Pick<z.infer<typeof paperSchema>, 'key' | 'title' | 'authors' | 'year' | 'abstract'> {
  addedAt?: number;
  status?: ReadingStatus;
  topics: readonly { slug: string; name: string }[];
  metrics: readonly FactMetric[];
  corrections: readonly CorrectionWord[];
  /** When each of its notes and highlights was written. */
  noted: readonly number[];
}

/** What the store remembers of a paper's way through the library. */
export interface PaperHistory {
  places: readonly Place[];
  seen?: { first: number; last: number };
  savedAt?: number;
  /** When it was last put into each status. */
  statuses: readonly { status: ReadingStatus; at: number }[];
  /** When its notes and highlights were begun, and on which page. */
  notes: readonly { kind: Note['kind']; at: number; url?: string }[];
  corrections: readonly { word: CorrectionWord; at: number }[];
}
