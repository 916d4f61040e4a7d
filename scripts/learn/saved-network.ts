import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { folder } from './judged';

const numbers = z.array(z.number());

/** A network as `bag-network.ts` writes it. */
export const networkData = z.object({
  rows: z.number(),
  width: z.number(),
  outputs: z.number(),
  table: z.string(),
  steps: numbers,
  hidden: z.array(numbers),
  hiddenBias: numbers,
  output: z.array(numbers),
  outputBias: numbers,
});

/** What was learned for learning alone, by the name of its file; undefined where there is none. Throws where it is not of this form. */
export function savedNetwork<Schema extends z.ZodMiniType>(name: string, schema: Schema): z.output<Schema> | undefined {
  const file = path.join(folder, `${name}.json`);
  return existsSync(file) ? z.parse(schema, JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
