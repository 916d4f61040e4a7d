import type * as z from 'zod/mini';
import { readFactsSchema } from '../papers/facts';
import { correctionSchema, listSchema, noteSchema, savedSchema } from '../papers/records';
import { httpUrl, type Paper, paperSchema } from '../papers/schema';

/**
 * What is read from the disk is checked like what comes from outside: a record that an old fault or a broken disk has
 * damaged is set aside, and everything else shown.
 */
const isSound =
  (schema: z.ZodMiniType) =>
  (record: unknown): boolean =>
    schema.safeParse(record).success;

export const isSaved = isSound(savedSchema);
export const isNote = isSound(noteSchema);
export const isList = isSound(listSchema);
export const isCorrection = isSound(correctionSchema);
const isFacts = isSound(readFactsSchema);

/** What was read off a paper, as it is stored; undefined where it is damaged. */
export const readFacts = <Stored extends object>(stored: Stored | undefined): Stored | undefined =>
  isFacts(stored) ? stored : undefined;

/** The paper without what the store adds to it, and without addresses that must not become links; undefined where it is damaged. */
export function readPaper(stored: Paper | undefined): Paper | undefined {
  if (!stored) return undefined;
  const safe = Object.entries(stored.urls ?? {}).filter(([, address]) => httpUrl.safeParse(address).success);
  return paperSchema.safeParse({ ...stored, urls: Object.fromEntries(safe) }).data;
}
