import * as z from 'zod/mini';
import { metricBounds, metricKinds } from './words';

const text = z.string();
const number = z.number();

/** A topic of the vocabulary, as it is shown. */
const factTopicSchema = z.object({ slug: text, name: text, area: text, hue: number });
export type FactTopic = z.infer<typeof factTopicSchema>;

/** A number that the abstract reports. `start` and `end` are offsets into the abstract. */
const factMetricSchema = z.object({
  /** The words of the abstract: by them corrections are kept. */
  text,
  start: number,
  end: number,
  /** In base units of `unit`; two numbers for a range. */
  value: z.union([number, z.tuple([number, number])]),
  unit: text,
  kind: z.enum(metricKinds),
  bound: z.enum(metricBounds),
  /** What is measured: `inference speed`. */
  label: text,
  /** The baseline that is named for it. */
  versus: z.optional(text),
  /** The benchmark, data set or hardware that is named for it. */
  on: z.optional(text),
  /** What its badge says. */
  badge: text,
});
export type FactMetric = z.infer<typeof factMetricSchema>;

/** What is read off a paper's title, abstract and categories, before anything the reader said. */
export const readFactsSchema = z.object({
  topics: z.array(factTopicSchema),
  /** Those that badges show first, in their order. */
  metrics: z.array(factMetricSchema),
  /** How many of the metrics badges show; all where it is not said. */
  shown: z.optional(number),
});
export type ReadFacts = z.infer<typeof readFactsSchema>;

/** What is read off a stored paper, after what the reader said of it. */
export interface PaperFacts extends ReadFacts {
  key: string;
  /** The metrics that the reader said are wrong. */
  rejected: FactMetric[];
}
