import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { extractMetrics } from '../lib/metrics/extract';

const paper = z.object({ id: z.union([z.string(), z.number()]), title: z.optional(z.string()), abstract: z.string() });

/** `npm run --silent extract -- FILE.jsonl`: papers in (file or stdin), their tags and metrics out. */
export async function main([file]: string[]): Promise<number> {
  let failed = 0;
  const lines = readFileSync(file ?? 0, 'utf8').split('\n');
  for (const [i, line] of lines.entries()) {
    if (!line.trim()) continue;
    const parsed = paper.safeParse(parseJson(line));
    if (!parsed.success) {
      console.error(`line ${i + 1}: ${z.prettifyError(parsed.error)}`);
      failed += 1;
      continue;
    }
    console.log(JSON.stringify({ id: parsed.data.id, tags: [], metrics: extractMetrics(parsed.data.abstract) }));
  }
  return failed ? 1 : 0;
}

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
