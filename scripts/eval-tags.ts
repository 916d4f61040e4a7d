import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { findTopics } from '../lib/tags/find-topics';
import type { TaggableText } from '../lib/tags/topic';

const folder = path.resolve(import.meta.dirname, '../../shared/gold');
const scorerFile = path.join(folder, 'score-tags.mjs');
/** Imported at once: Vite's runner is closed when `main` runs. */
const scorer: unknown = existsSync(scorerFile)
  ? await import(/* @vite-ignore */ pathToFileURL(scorerFile).href)
  : undefined;

const labelsSchema = z.looseObject({ id: z.string(), main: z.array(z.string()), also: z.array(z.string()) });
const paperSchema = z.looseObject({ id: z.string(), title: z.string(), abstract: z.string() });
const figuresSchema = z.looseObject({ papers: z.number(), precision: z.number(), recall: z.number(), f1: z.number() });
const scorerSchema = z.looseObject({ scoreTags: z.custom<Scorer>((value) => typeof value === 'function') });

type Labels = z.infer<typeof labelsSchema>;
type Scorer = (gold: readonly Labels[], predicted: readonly { id: string; tags: string[] }[]) => unknown;

/** One line of the evaluation. `precision` and `recall` of `main` are fractions. */
export interface TagRow {
  set: string;
  read: 'title and abstract' | 'title';
  papers: number;
  precision: number;
  recall: number;
  f1: number;
}

/** The first letters of the ids in each set, and what it must reach: two points below what it does, as fractions. */
const sets = [
  { name: 's', letters: 's', floor: { precision: 0.84, recall: 0.79 } },
  { name: 'h', letters: 'h', floor: { precision: 0.845, recall: 0.75 } },
  { name: 'g', letters: 'g', floor: { precision: 0.69, recall: 0.62 } },
  { name: 'm', letters: 'm', floor: { precision: 0.86, recall: 0.82 } },
  { name: 'n', letters: 'n', floor: { precision: 0.94, recall: 0.86 } },
  { name: 'all', letters: 'shgmn', floor: { precision: 0.84, recall: 0.79 } },
];

const lines = <T>(file: string, schema: z.ZodMiniType<T>): T[] =>
  readFileSync(path.join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => z.parse(schema, JSON.parse(line)));

/**
 * Scores `findTopics` on the labelled abstracts beside the repository, on titles alone too. `failures` names what fell under
 * its floor. Without ../shared both are empty.
 */
export async function evalTags(): Promise<{ rows: TagRow[]; failures: string[] }> {
  if (scorer === undefined) return { rows: [], failures: [] };
  const { scoreTags } = z.parse(scorerSchema, scorer);
  const gold = lines('tags.jsonl', labelsSchema);
  const papers = new Map(lines('metrics.jsonl', paperSchema).map((paper) => [paper.id, paper]));
  const rows: TagRow[] = [];
  const failures: string[] = [];
  for (const { name, letters, floor } of sets) {
    const labels = gold.filter(({ id }) => letters.includes(id.charAt(0)));
    for (const read of ['title and abstract', 'title'] as const) {
      const predicted = labels.map(({ id }) => ({ id, tags: tagsOf(papers.get(id), read) }));
      const { papers: count, precision, recall, f1 } = z.parse(figuresSchema, scoreTags(labels, predicted));
      rows.push({ set: name, read, papers: count, precision, recall, f1 });
      if (read === 'title') continue;
      if (precision < floor.precision)
        failures.push(`tags on ${name}: precision ${precision} under ${floor.precision}`);
      if (recall < floor.recall) failures.push(`tags on ${name}: recall ${recall} under ${floor.recall}`);
    }
  }
  return { rows, failures };
}

function tagsOf(paper: z.infer<typeof paperSchema> | undefined, read: TagRow['read']): string[] {
  if (!paper) return [];
  const { title, abstract } = paper;
  const text: TaggableText = read === 'title' ? { title } : { title, abstract };
  return findTopics(text).map(({ slug }) => slug);
}
