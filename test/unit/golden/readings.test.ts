import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { extractMetrics } from '../../../lib/metrics/extract';
import { findTopics } from '../../../lib/tags/find-topics';

const labels = path.resolve(import.meta.dirname, '../../../scripts/labels');
const written = z.looseObject({ id: z.string(), title: z.string(), abstract: z.string() });

/** All that is read from one abstract, a line each, so that a difference shows which number or topic it is about. */
function readingOf(line: string): string {
  const { id, title, abstract } = z.parse(written, JSON.parse(line));
  const topics = findTopics({ title, abstract }).map(({ slug }) => slug);
  const metrics = extractMetrics(abstract).map((metric) => `  ${JSON.stringify(metric)}`);
  return [`${id}: ${topics.join(' ')}`, ...metrics].join('\n');
}

/** `npx vitest run test/unit/golden -u` writes the files anew, where a reading is meant to change. */
test.each(readdirSync(labels).filter((file) => file.startsWith('written-')))('%s reads as before', async (file) => {
  const lines = readFileSync(path.join(labels, file), 'utf8').trim().split('\n');
  const text = `${lines.map(readingOf).join('\n')}\n`;
  await expect(text).toMatchFileSnapshot(file.replace(/jsonl$/, 'txt'));
});
