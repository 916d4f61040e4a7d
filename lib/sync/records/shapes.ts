import * as z from 'zod/mini';
import { correctionSchema, listSchema, noteSchema, savedSchema } from '../../papers/records';
import { paperEditSchema, paperSchema } from '../../papers/schema';
import { ruleSchema } from '../../rules/rule';
import type {
  StoredCorrection,
  StoredList,
  StoredListItem,
  StoredNote,
  StoredPaper,
  StoredSaved,
} from '../../store/database';

/**
 * How a field comes together: `value` by the later write, `set` each element for itself, `map` each name for itself,
 * `written` like a value, but what the reader wrote is kept apart and stands over what pages said, `text` by what was typed.
 */
export type Kind = 'value' | 'set' | 'map' | 'written' | 'text';

/** What every record has beside what is said in it; `live` and `deletedAt` are one field of their own. */
type Kept = 'live' | 'updatedAt' | 'deletedAt';
type Said<Stored, Key extends keyof Stored> = Record<Exclude<keyof Stored, Key | Kept>, Kind>;

interface Shape {
  fields: Readonly<Record<string, Kind>>;
  /** Who changes one of these says that the record stands, too: it is not taken away by who did not know of the change. */
  stands: readonly string[];
  /** Whether the record can be taken away. */
  mortal: boolean;
  /** What a record of the store must be. */
  schema: z.ZodMiniType<object>;
}

const millis = z.number().check(z.gte(0));
const live = z.object({ live: z.literal([0, 1]) });
const standing = live.shape;

/** How each table's records are taken apart and put together. A new field of a record needs its row here. */
export const shapes = {
  papers: {
    fields: {
      aliases: 'set',
      title: 'written',
      authors: 'written',
      year: 'written',
      venue: 'written',
      abstract: 'value',
      published: 'value',
      urls: 'map',
      source: 'value',
      categories: 'value',
      createdAt: 'value',
    } satisfies Said<StoredPaper, 'key' | 'names' | 'edited'>,
    stands: [],
    mortal: false,
    schema: z.extend(paperSchema, {
      names: z.array(z.string()),
      edited: z.optional(z.array(z.keyof(paperEditSchema))),
      createdAt: millis,
      updatedAt: millis,
    }),
  },
  saved: {
    fields: {
      status: 'value',
      statusAt: 'value',
      rating: 'value',
      tags: 'set',
      hiddenTags: 'set',
      addedAt: 'value',
      createdAt: 'value',
    } satisfies Said<StoredSaved, 'key'>,
    stands: ['status', 'rating', 'tags'],
    mortal: true,
    schema: z.extend(savedSchema, standing),
  },
  lists: {
    fields: { name: 'value', colour: 'value', order: 'value', createdAt: 'value' } satisfies Said<StoredList, 'id'>,
    stands: ['name', 'colour'],
    mortal: true,
    schema: z.extend(listSchema, standing),
  },
  listItems: {
    fields: { order: 'value', addedAt: 'value', createdAt: 'value' } satisfies Said<StoredListItem, 'listId' | 'key'>,
    stands: [],
    mortal: true,
    schema: z.object({
      listId: listSchema.shape.id,
      key: paperSchema.shape.key,
      order: z.number(),
      addedAt: millis,
      createdAt: millis,
      updatedAt: millis,
      deletedAt: z.optional(millis),
      ...standing,
    }),
  },
  notes: {
    fields: {
      key: 'value',
      kind: 'value',
      markdown: 'text',
      target: 'value',
      colour: 'value',
      url: 'value',
      createdAt: 'value',
    } satisfies Said<StoredNote, 'id' | 'revision'>,
    stands: ['colour', 'target'],
    mortal: true,
    schema: z.extend(noteSchema, standing),
  },
  corrections: {
    fields: {
      key: 'value',
      span: 'value',
      verdict: 'value',
      text: 'value',
      number: 'value',
      createdAt: 'value',
    } satisfies Said<StoredCorrection, 'id'>,
    stands: [],
    mortal: true,
    schema: z.extend(correctionSchema, standing),
  },
  rules: {
    fields: { rule: 'value', order: 'value' },
    stands: ['rule'],
    mortal: true,
    schema: z.object({ id: ruleSchema.shape.id, rule: ruleSchema, order: z.number(), ...standing }),
  },
  /** What is said of the library as a whole: when all of it was taken away, where it was. */
  library: {
    fields: { erased: 'value' },
    stands: [],
    mortal: false,
    schema: z.object({ erased: z.optional(z.number()) }),
  },
  /** Two keys that mean one paper; 0 where the reader took them apart again. */
  same: { fields: { is: 'value' }, stands: [], mortal: false, schema: z.object({ is: z.literal([0, 1]) }) },
} satisfies Record<string, Shape>;

export type TableName = keyof typeof shapes;

const isTable = (name: string): name is TableName => Object.hasOwn(shapes, name);

/** The shape of a table's records. */
export const shapeOf = (table: TableName): Shape => shapes[table];

/** A record's name among all records: its table and its key. */
export const idOf = (table: TableName, ...key: readonly string[]): string => [table, ...key].join('\n');

/** Table and key in a record's name; undefined where it is none. */
export function partsOf(id: string): { table: TableName; key: [string] | [string, string] } | undefined {
  const [table = '', first, second, ...others] = id.split('\n');
  if (!isTable(table) || !first || others.length > 0) return undefined;
  const double = table === 'listItems' || table === 'same';
  if (double !== (second !== undefined)) return undefined;
  return { table, key: second === undefined ? [first] : [first, second] };
}
