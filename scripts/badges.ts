import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { glossPaper } from '../lib/gloss/gloss-paper';

const paper = z.looseObject({
  id: z.union([z.string(), z.number()]),
  title: z.optional(z.string()),
  abstract: z.optional(z.string()),
});

/**
 * `npm run --silent badges -- FILE.jsonl`: for each paper its badges exactly as on screen, in their order, each with the sentence that it comes
 * from, the number marked by brackets; for people who judge them.
 */
export async function main([file]: readonly string[]): Promise<number> {
  for (const line of readFileSync(file ?? 0, 'utf8').split('\n')) {
    if (!line.trim()) continue;
    const { id, title = '', abstract = '' } = z.parse(paper, JSON.parse(line));
    console.log(`${id}  ${title}`);
    for (const { text, kind, quote } of glossPaper({ title, abstract, categories: [] }).badges)
      console.log(`  [${text}]  (${kind})\n      ${quote.before}⟦${quote.span}⟧${quote.after}`);
    console.log('');
  }
  return 0;
}
