import * as z from 'zod/mini';
import { correctionSchema, listSchema, noteSchema, savedSchema } from '../papers/records';
import { httpUrl, paperEditSchema, paperSchema } from '../papers/schema';
import { ruleSchema } from '../rules/rule';

/**
 * A backup is one file of lines, each a JSON object: a header, one line for each record, an end that counts and
 * checks them. It may be packed by gzip. Files of version 1 are read for ever; what is added to a record is optional.
 */
export const backupVersion = 1;

const millis = savedSchema.shape.createdAt;
const { key } = savedSchema.shape;
const { id } = listSchema.shape;
const stands = { live: z.union([z.literal(0), z.literal(1)]) };
const fieldSchema = z.enum(['title', 'authors', 'year', 'venue']);

const paper = z.extend(paperSchema, {
  edited: z.optional(z.array(fieldSchema).check(z.maxLength(Object.keys(paperEditSchema.shape).length))),
  createdAt: millis,
  updatedAt: millis,
});
const saved = z.extend(savedSchema, stands);
const item = z.object({
  listId: id,
  key,
  order: z.number(),
  addedAt: millis,
  createdAt: millis,
  updatedAt: millis,
  deletedAt: z.optional(millis),
  ...stands,
});
const note = z.extend(noteSchema, stands);
const correction = z.extend(correctionSchema, stands);

/** What making one of papers did to a record of one table: some of its fields before and after, or all where it was made or went. */
const changeOf = <Table extends string, Name extends z.ZodMiniType, Part extends z.ZodMiniType>(
  table: Table,
  name: Name,
  part: Part,
) =>
  z.object({
    table: z.literal(table),
    key: name,
    before: part,
    after: part,
    made: z.optional(z.literal(true)),
    gone: z.optional(z.literal(true)),
  });
const names = z.array(z.string().check(z.maxLength(500))).check(z.maxLength(100));
const changeSchema = z.discriminatedUnion('table', [
  changeOf('papers', key, z.partial(z.extend(paper, { names }))),
  changeOf('saved', key, z.partial(saved)),
  changeOf('listItems', z.tuple([id, key]), z.partial(item)),
  changeOf('notes', id, z.partial(note)),
  changeOf('corrections', id, z.partial(correction)),
]);

/** What each kind of line holds: the records as the store has them, without what follows from them. */
export const recordSchemas = {
  paper,
  saved,
  list: z.extend(listSchema, stands),
  item,
  note,
  correction,
  seen: z.object({ key, names: z.array(key).check(z.maxLength(100)), first: millis, last: millis }),
  /** A paper that stood on pages, whether it was kept or not. */
  sighting: z.object({
    key,
    names: z.array(key).check(z.maxLength(100)),
    title: paperSchema.shape.title,
    authors: paperSchema.shape.authors,
    at: millis,
    places: z.array(z.object({ url: httpUrl, first: millis, last: millis })).check(z.maxLength(100)),
  }),
  /** Papers that became one, with all that it takes to take them apart again. */
  merge: z.object({
    id: z.int().check(z.gte(0)),
    key,
    others: z.array(z.object({ key, title: paperSchema.shape.title })).check(z.minLength(1), z.maxLength(100)),
    at: millis,
    changes: z.array(changeSchema).check(z.maxLength(10_000)),
  }),
  /** Two keys that the reader said are two papers, the lesser first, a line feed between them. */
  apart: z.object({ id: z.string().check(z.regex(/^[^\n]{3,500}\n[^\n]{3,500}$/)) }),
  rule: ruleSchema,
  /** A setting by its name; whoever restores it knows which values it may have. */
  setting: z.object({ name: z.string().check(z.minLength(1), z.maxLength(100)), value: z.unknown() }),
} as const;

export type Kind = keyof typeof recordSchemas;
export type Kept<K extends Kind> = z.infer<(typeof recordSchemas)[K]>;

/** Everything that a backup holds, by kind. */
export type Kinds = { [K in Kind]: Kept<K>[] };

/** A library without anything in it. */
export const noRecords = (): Kinds => ({
  paper: [],
  saved: [],
  list: [],
  item: [],
  note: [],
  correction: [],
  seen: [],
  sighting: [],
  merge: [],
  apart: [],
  rule: [],
  setting: [],
});

const schemas: { [K in Kind]: z.ZodMiniType<Kept<K>> } = recordSchemas;

/** Adds what stands for a record, checked. Gives why it cannot be used, where it does not fit. */
export function addRecord<K extends Kind>(kinds: Kinds, kind: K, value: unknown): string | undefined {
  const { success, data, error } = schemas[kind].safeParse(value);
  if (success) {
    const records: Kept<K>[] = kinds[kind];
    records.push(data);
    return undefined;
  }
  const [issue] = error.issues;
  return `this ${kind} does not fit: ${issue?.path.join('.') || kind} (${issue?.message})`;
}

/** The first line. */
export const headerSchema = z.object({
  papergloss: z.literal('backup'),
  version: z.int(),
  /** When it was made. */
  at: millis,
  /** The version of the program that made it. */
  program: z.string().check(z.maxLength(50)),
  /** Which library it is of; of none where it was made from other files, `from` which it tells. */
  library: z.optional(id),
  from: z.optional(z.string().check(z.maxLength(300))),
});
export type Header = z.infer<typeof headerSchema>;

/** The last line: how many records there are, and the SHA-256 of all lines before, each with its line feed. */
export const endSchema = z.object({ end: z.object({ records: z.int(), sha256: z.string() }) });

/** A line that could not be used, and why, for people. */
export interface Problem {
  line: number;
  why: string;
}

/** What a file holds that can be restored. */
export interface Backup {
  header: Header;
  kinds: Kinds;
  /** Lines that could not be used. */
  problems: Problem[];
}

/** Thrown where a file cannot be used at all. `message` is for people. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}
