import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { metricKinds } from '../lib/metrics/metric';

const folder = path.resolve(import.meta.dirname, '../../shared/gold');

/** Whether the labelled abstracts lie beside the repository, in ../shared/gold. */
export const hasGold = existsSync(path.join(folder, 'score.mjs'));

export const goldMetric = z.looseObject({
  text: z.string(),
  nth: z.optional(z.number()),
  value: z.union([z.number(), z.array(z.number())]),
  unit: z.string(),
  kind: z.enum(metricKinds),
});
const goldPaper = z.looseObject({
  id: z.string(),
  title: z.string(),
  abstract: z.string(),
  metrics: z.array(goldMetric),
});
export type GoldMetric = z.infer<typeof goldMetric>;
export type GoldPaper = z.infer<typeof goldPaper>;

const lines = (file: string): unknown[] =>
  readFileSync(path.join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

/** The labelled abstracts of ../shared/gold as the file has them, every field kept. */
export const goldPapers = (): GoldPaper[] => lines('metrics.jsonl').map((line) => z.parse(goldPaper, line));

/** NaN where nothing of that sort was found. */
const fraction = z.union([z.number(), z.nan()]);
const figures = z.object({
  papers: z.number(),
  gold: z.number(),
  predicted: z.number(),
  found: z.number(),
  versusGold: z.number(),
  onGold: z.number(),
  detection: z.object({ precision: z.number(), recall: z.number(), f1: z.number() }),
  strictF1: z.number(),
  badgeF1: z.number(),
  claim: z.object({ precision: z.number(), recall: z.number(), f1: z.number() }),
  of_found: z.object({
    unit: fraction,
    kind: fraction,
    bound: fraction,
    label: fraction,
    versus: fraction,
    on: fraction,
  }),
  misses: z.array(z.record(z.string(), z.unknown())),
});
export type Figures = z.infer<typeof figures>;

const scorer: { score?: (gold: unknown, predicted: unknown) => unknown } = hasGold
  ? await import(/* @vite-ignore */ pathToFileURL(path.join(folder, 'score.mjs')).href)
  : {};

/** What `score.mjs` says of predicted metrics (`{id, metrics}`). Throws where ../shared is absent. */
export const scoreMetrics = (
  gold: readonly GoldPaper[],
  predicted: readonly { id: string; metrics: readonly unknown[] }[],
): Figures => z.parse(figures, scorer.score?.(gold, predicted));

const goldTags = z.object({ id: z.string(), title: z.string(), main: z.array(z.string()), also: z.array(z.string()) });
type GoldTags = z.infer<typeof goldTags>;

/** The labelled topics of the same abstracts. */
export const goldTopics = (): GoldTags[] => lines('tags.jsonl').map((line) => z.parse(goldTags, line));

const tagFigures = z.object({ precision: z.number(), recall: z.number(), f1: z.number() });

const tagScorer: { scoreTags?: (gold: unknown, predicted: unknown) => unknown } = hasGold
  ? await import(/* @vite-ignore */ pathToFileURL(path.join(folder, 'score-tags.mjs')).href)
  : {};

/** What `score-tags.mjs` says of predicted topics (`{id, tags}`). Throws where ../shared is absent. */
export const scoreTopics = (
  gold: readonly { id: string; main: readonly string[]; also: readonly string[] }[],
  predicted: readonly { id: string; tags: readonly string[] }[],
): z.infer<typeof tagFigures> => z.parse(tagFigures, tagScorer.scoreTags?.(gold, predicted));
