import { byStrength } from '../../papers/identifiers';
import { namesOf } from '../../papers/names';
import type { Json, RecordState, Register } from '../../store/replica';
import { timeOf } from '../merge/stamp';
import { readText } from '../merge/text';
import { inName, living, ownName } from './said';
import { type Kind, shapeOf, type TableName } from './shapes';

type Composed = Record<string, unknown>;

/** What stands under the elements of a field, the one written first in front. */
function elements(state: RecordState, field: string): [element: string, value: Json][] {
  return Object.entries(state.fields)
    .flatMap(([name, [stamp, value]]) => {
      const [of, element] = inName(name);
      return of === field && element !== undefined && value !== null ? [{ element, value, stamp }] : [];
    })
    .sort((a, b) => (a.stamp === b.stamp ? (a.element < b.element ? -1 : 1) : a.stamp < b.stamp ? -1 : 1))
    .map(({ element, value }) => [element, value]);
}

/** Tags that differ by their case alone are one: the one written first. */
function onceByCase(tags: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const tag of tags) if (!byFold.has(tag.toLowerCase())) byFold.set(tag.toLowerCase(), tag);
  return [...byFold.values()];
}

const valueIn = (register: Register | undefined): unknown => register?.[1] ?? undefined;

const compose: Record<Kind, (state: RecordState, name: string) => unknown> = {
  value: ({ fields }, name) => valueIn(fields[name]),
  set: (state, name) => elements(state, name).map(([element]) => element),
  map: (state, name) => Object.fromEntries(elements(state, name)),
  written: ({ fields }, name) => {
    const own = fields[ownName(name)]?.[1];
    return Array.isArray(own) ? own[0] : valueIn(fields[name]);
  },
  text: ({ text }) => text && readText(text),
};

/**
 * The record that all sayings together make, checked against the schema of the store; undefined where they make none: not
 * all of it has arrived, or somebody has said what cannot be.
 */
export function recordOf(table: TableName, key: readonly string[], state: RecordState): object | undefined {
  const { fields, mortal, schema } = shapeOf(table);
  const record: Composed = {};
  for (const [name, kind] of Object.entries(fields)) {
    const value = compose[kind](state, name);
    if (value !== undefined) record[name] = value;
  }
  const stamps = Object.values(state.fields).map(([stamp]) => timeOf(stamp));
  record['updatedAt'] = stamps.reduce((latest, time) => Math.max(latest, time), 0);
  if (mortal) Object.assign(record, tombOf(living(state)));
  return schema.safeParse({ ...record, ...finish[table](key, record, state) }).data;
}

const tombOf = (value: Json): Composed => {
  if (!Array.isArray(value)) return { live: value };
  return typeof value[1] === 'number' ? { live: 0, deletedAt: value[1] } : { live: 0 };
};

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** What a table's records have beside their fields. */
const finish: Record<TableName, (key: readonly string[], record: Composed, state: RecordState) => Composed> = {
  papers: ([key = ''], { aliases: all }, state) => {
    const aliases = strings(all)
      .filter((name) => name !== key)
      .sort(byStrength);
    const edited = Object.keys(state.fields).flatMap((name) => {
      const [field] = inName(name);
      return name === ownName(field) && Array.isArray(state.fields[name]?.[1]) ? [field] : [];
    });
    return { key, aliases, names: namesOf({ key, aliases }), ...(edited.length > 0 ? { edited: edited.sort() } : {}) };
  },
  saved: ([key], { tags, hiddenTags }) => ({
    key,
    tags: onceByCase(strings(tags)),
    hiddenTags: onceByCase(strings(hiddenTags)),
  }),
  lists: ([id]) => ({ id }),
  listItems: ([listId, key]) => ({ listId, key }),
  notes: ([id]) => ({ id, revision: 0 }),
  corrections: ([id]) => ({ id }),
  rules: ([id]) => ({ id }),
  library: () => ({}),
  same: () => ({}),
};
