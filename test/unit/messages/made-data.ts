import fc from 'fast-check';
import * as z from 'zod/mini';

/** What is looked at of a JSON Schema, as Zod writes it. */
interface Shape {
  const?: unknown;
  enum?: unknown[] | undefined;
  anyOf?: Shape[] | undefined;
  oneOf?: Shape[] | undefined;
  allOf?: Shape[] | undefined;
  type?: string | undefined;
  pattern?: string | undefined;
  properties?: Record<string, Shape> | undefined;
  required?: string[] | undefined;
  /** `false` where a tuple has no more. */
  items?: Shape | false | undefined;
  prefixItems?: Shape[] | undefined;
  minItems?: number | undefined;
  minLength?: number | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
}

const shapeSchema: z.ZodMiniType<Shape> = z.lazy(() =>
  z.object({
    const: z.optional(z.unknown()),
    enum: z.optional(z.array(z.unknown())),
    anyOf: z.optional(z.array(shapeSchema)),
    oneOf: z.optional(z.array(shapeSchema)),
    allOf: z.optional(z.array(shapeSchema)),
    type: z.optional(z.string()),
    pattern: z.optional(z.string()),
    properties: z.optional(z.record(z.string(), shapeSchema)),
    required: z.optional(z.array(z.string())),
    items: z.optional(z.union([shapeSchema, z.literal(false)])),
    prefixItems: z.optional(z.array(shapeSchema)),
    minItems: z.optional(z.number()),
    minLength: z.optional(z.number()),
    minimum: z.optional(z.number()),
    maximum: z.optional(z.number()),
  }),
);

/** Texts that programs stumble over. */
const odd = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '‮abc',
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,x',
  '(((((((((',
  'year>1e999 tag:"',
  'x'.repeat(5000),
  '💥'.repeat(300),
];
const text = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'binary', maxLength: 40 }));

/** Anything at all that a message can carry. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.anything({ maxDepth: 3, maxKeys: 5, withDate: true, withMap: true, withBigInt: true, withTypedArray: true }),
  fc.constantFrom<unknown>(null, undefined, Number.NaN, Infinity, -0, -1, 1e308, 2 ** 53, true, [], {}, [[]], [null]),
);

function texts({ pattern, minLength = 0 }: Shape, known: readonly string[]): fc.Arbitrary<unknown> {
  if (pattern?.startsWith('^')) return fc.stringMatching(new RegExp(pattern));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...known) },
    { weight: 2, arbitrary: text.map((each) => each.padEnd(minLength, '-')) },
  );
}

function objects({ properties = {}, required = [] }: Shape, known: readonly string[]): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, shape]) => [name, ofShape(shape, known)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required });
}

const byType: Record<string, (shape: Shape, known: readonly string[]) => fc.Arbitrary<unknown>> = {
  string: texts,
  object: objects,
  array: ({ items = {}, prefixItems, minItems = 0 }, known) =>
    prefixItems
      ? fc.tuple(...prefixItems.map((each) => ofShape(each, known)))
      : fc.array(items ? ofShape(items, known) : anything, { minLength: minItems, maxLength: minItems + 3 }),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  integer: ({ minimum = -1e9, maximum = 1e9 }) =>
    fc.integer({ min: Math.max(minimum, -1e9), max: Math.min(maximum, 1e9) }),
  number: ({ minimum = -1e300, maximum = 1e300 }) => fc.double({ min: minimum, max: maximum, noNaN: true }),
};

function ofShape(shape: Shape, known: readonly string[]): fc.Arbitrary<unknown> {
  if ('const' in shape && shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fc.oneof(...choices.map((each) => ofShape(each, known)));
  const merged = Object.assign({}, shape, ...(shape.allOf ?? []));
  return byType[merged.type ?? '']?.(merged, known) ?? anything;
}

/** Data that a schema takes, or nearly: names among the texts are those that are known. */
export const fitting = (schema: z.ZodMiniType, known: readonly string[]): fc.Arbitrary<unknown> =>
  ofShape(z.parse(shapeSchema, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })), known);

/** The value with another one at one place of it: where the places lead, as far as they go. */
function changed(value: unknown, places: readonly number[], other: unknown): unknown {
  const [at, ...rest] = places;
  if (at === undefined || typeof value !== 'object' || value === null) return other;
  const keys = Object.keys(value);
  const key = keys[at % (keys.length || 1)];
  if (key === undefined) return other;
  const inner = changed(Object.entries(value)[keys.indexOf(key)]?.[1], rest, other);
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === key ? inner : each));
  return { ...value, [key]: inner };
}

/** Data that fits but at one place. */
export const damaged = (fits: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(fits, fc.array(fc.nat(20), { maxLength: 4 }), anything)
    .map(([data, places, other]) => changed(data, places, other));
