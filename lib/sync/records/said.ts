import type { Json, RecordState, Register } from '../../store/replica';
import { nextStamp } from '../merge/stamp';
import { digestOf, editText, readText, startText, type Writer } from '../merge/text';
import { type Kind, shapeOf, type TableName } from './shapes';

type Fields = Readonly<Record<string, unknown>>;

/** What stands between a field and its element, `tags⏎graphs`. */
const part = '\n';
/** The element of a field under which the reader's own word stands. */
const own = '!';

/** The name of what the reader wrote into a field. */
export const ownName = (field: string): string => `${field}${part}${own}`;

/** The field in a name, `tags` of `tags⏎graphs`, and the element in it. */
export function inName(name: string): [field: string, element: string | undefined] {
  const at = name.indexOf(part);
  return at < 0 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

function asJson(value: unknown): Json {
  if (value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  const json: Json = JSON.parse(JSON.stringify(value));
  return json;
}

const equal = (a: Json | undefined, b: Json | undefined): boolean =>
  a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** A record taken apart: what is said under which name. What is not there says nothing. */
function sayings(table: TableName, record: Fields): Record<string, Json> {
  const edited = record['edited'];
  const byReader = new Set<unknown>(Array.isArray(edited) ? edited : []);
  const said: Record<string, Json> = {};
  const takeApart: Record<Kind, (name: string, value: unknown) => void> = {
    value: (name, value) => {
      said[name] = asJson(value);
    },
    set: (name, value) => {
      for (const each of Array.isArray(value) ? value : []) said[`${name}${part}${each}`] = 1;
    },
    map: (name, value) => {
      for (const [key, each] of Object.entries(value ?? {})) said[`${name}${part}${key}`] = asJson(each);
    },
    written: (name, value) => {
      if (byReader.has(name)) said[ownName(name)] = value === undefined ? [] : [asJson(value)];
      else said[name] = asJson(value);
    },
    text: () => {},
  };
  for (const [name, kind] of Object.entries(shapeOf(table).fields)) takeApart[kind](name, record[name]);
  if (shapeOf(table).mortal) said['live'] = livingOf(record);
  return said;
}

const livingOf = ({ live, deletedAt }: Fields): Json => {
  if (live === 1) return 1;
  return typeof deletedAt === 'number' ? [0, deletedAt] : [0];
};

/**
 * Whether a record stands: 1, or 0 and since when it does not. A note that was taken away stands again where somebody who
 * did not know of that has written on.
 */
export function living({ fields, text }: RecordState): Json {
  const value = fields['live']?.[1] ?? null;
  if (!Array.isArray(value)) return value;
  const [, since, words] = value;
  const now = text && typeof words === 'string' ? readText(text) : undefined;
  if (now !== undefined && digestOf(now) !== words) return 1;
  return since === undefined || since === null ? [0] : [0, since];
}

/**
 * What is new in a record of the store against what was known of it, with stamps; undefined where it is nothing. Without
 * a record: that it was taken away.
 */
export function changesOf(
  table: TableName,
  known: RecordState,
  record: Fields | undefined,
  writer: Writer,
): RecordState | undefined {
  const shape = shapeOf(table);
  if (!record) return shape.mortal ? takenAway(known, writer) : undefined;
  const text = textChange(known, record['markdown'], writer);
  const changed = changedFields(table, known, record);
  const touched = [...changed.keys()].some((name) => shape.stands.includes(inName(name)[0]));
  if (!changed.has('live') && record['live'] === 1 && (touched || text) && known.fields['live']) changed.set('live', 1);
  if (changed.size === 0 && !text) return undefined;
  const gone = changed.get('live');
  if (Array.isArray(gone) && typeof record['markdown'] === 'string')
    changed.set('live', [0, gone[1] ?? null, digestOf(record['markdown'])]);
  const fields = Object.fromEntries([...changed].map(([name, value]) => [name, stamped(known, name, value, writer)]));
  return { fields, ...(text ? { text } : {}) };
}

const stamped = ({ fields }: RecordState, name: string, value: Json, { device, wall }: Writer): Register => [
  nextStamp(fields[name]?.[0], wall, device),
  value,
];

function takenAway(known: RecordState, writer: Writer): RecordState | undefined {
  if (living(known) !== 1) return undefined;
  const words = known.text && readText(known.text);
  const gone: Json = words === undefined ? [0, writer.wall] : [0, writer.wall, digestOf(words)];
  return { fields: { live: stamped(known, 'live', gone, writer) } };
}

function textChange(known: RecordState, markdown: unknown, writer: Writer): RecordState['text'] {
  if (typeof markdown !== 'string') return undefined;
  return known.text ? editText(known.text, markdown, writer) : startText(markdown);
}

function changedFields(table: TableName, known: RecordState, record: Fields): Map<string, Json> {
  const said = sayings(table, record);
  const changed = new Map<string, Json>();
  const knownValue = (name: string): Json => (name === 'live' ? living(known) : (known.fields[name]?.[1] ?? null));
  for (const [name, value] of Object.entries(said)) if (!equal(knownValue(name), value)) changed.set(name, value);
  for (const [name, [, value]] of Object.entries(known.fields)) {
    const isGone = !(name in said) && value !== null && !(name in shapeOf(table).fields);
    if (isGone) changed.set(name, null);
  }
  return changed;
}
