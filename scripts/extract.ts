import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { extractMetrics } from '../lib/metrics/extract';
import { findTopics } from '../lib/tags/find-topics';

const paperSchema = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.optional(z.nullable(z.string())),
  abstract: z.optional(z.nullable(z.string())),
});

/** A line's paper, or what is wrong with the line. */
function readPaper(line: string): z.infer<typeof paperSchema> | string {
  try {
    const parsed = z.safeParse(paperSchema, JSON.parse(line));
    return parsed.success ? parsed.data : z.prettifyError(parsed.error).replaceAll('\n', ' ');
  } catch {
    return 'not JSON';
  }
}

/** The answer to one input line, or what is wrong with it. */
export function extractLine(line: string): { answer: string } | { problem: string } {
  const paper = readPaper(line);
  if (typeof paper === 'string') return { problem: paper };
  const { id } = paper;
  const [title, abstract] = [paper.title ?? '', paper.abstract ?? ''];
  const topics = findTopics({ title, abstract });
  return { answer: JSON.stringify({ id, tags: topics.map(({ slug }) => slug), metrics: extractMetrics(abstract) }) };
}

/**
 * `npm run --silent extract -- FILE.jsonl`: `{id,title,abstract}` lines in (a file or stdin), `{id,tags,metrics}` lines out.
 * A bad line is named on stderr, the others are still answered; the exit code is then 1.
 */
export async function main([file]: readonly string[]): Promise<number> {
  let text: string;
  try {
    text = readFileSync(file ?? 0, 'utf8');
  } catch {
    console.error(`Can't read the file “${file ?? 'stdin'}”. Give the path of a file of {id,title,abstract} lines.`);
    return 2;
  }
  let bad = 0;
  for (const [i, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    const result = extractLine(line);
    if ('answer' in result) console.log(result.answer);
    else {
      console.error(`line ${i + 1}: ${result.problem}`);
      bad += 1;
    }
  }
  return bad > 0 ? 1 : 0;
}
