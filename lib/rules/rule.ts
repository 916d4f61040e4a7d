import * as z from 'zod/mini';
import { colourSchema, listSchema, noteSchema, tagSchema } from '../papers/records';

/** The parts of a paper whose text a rule can look at. */
export const ruleFields = ['title', 'abstract', 'author', 'venue', 'category', 'topic'] as const;
export type RuleField = (typeof ruleFields)[number];

/** `words`: all of these words, in this order, whole. `pattern`: a regular expression that `checkPattern` accepts. */
const textConditionSchema = z.object({
  on: z.enum(ruleFields),
  match: z.enum(['words', 'pattern']),
  text: z.string().check(z.minLength(1), z.maxLength(200)),
});

export const comparisons = ['>=', '>', '=', '<', '<='] as const;

const shortName = z.string().check(z.minLength(1), z.maxLength(80));

/** A number that the abstract reports: `speedup >= 3` is `{label: 'speedup', comparison: '>=', value: 3}`. What is not given may be anything. */
const metricConditionSchema = z.object({
  on: z.literal('metric'),
  kind: z.optional(shortName),
  label: z.optional(shortName),
  unit: z.optional(shortName),
  comparison: z.enum(comparisons),
  value: z.number(),
});

export const conditionSchema = z.discriminatedUnion('on', [textConditionSchema, metricConditionSchema]);
export type Condition = z.infer<typeof conditionSchema>;
export type TextCondition = z.infer<typeof textConditionSchema>;
export type MetricCondition = z.infer<typeof metricConditionSchema>;

export const actionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('tag'), tag: tagSchema }),
  z.object({ do: z.literal('list'), listId: listSchema.shape.id }),
  z.object({ do: z.literal('highlight'), colour: z.optional(colourSchema) }),
  z.object({ do: z.literal('dim') }),
]);
export type Action = z.infer<typeof actionSchema>;

/** "When all of this is so, or some of it, do that": a rule of the reader's. */
export const ruleSchema = z.object({
  id: noteSchema.shape.id,
  name: shortName,
  enabled: z.boolean(),
  when: z.object({
    all: z.array(conditionSchema).check(z.minLength(1), z.maxLength(20)),
    /** One of them is enough. */
    some: z.optional(z.boolean()),
  }),
  /** Not called `then`: an object with a `then` is taken for a promise. */
  actions: z.array(actionSchema).check(z.minLength(1), z.maxLength(20)),
  createdAt: z.number().check(z.gte(0)),
  updatedAt: z.number().check(z.gte(0)),
  deletedAt: z.optional(z.number()),
});
export type Rule = z.infer<typeof ruleSchema>;
