import * as z from 'zod/mini';
import { toPaper } from '../papers/paper';
import type { RawPaper } from '../papers/raw';
import type { Paper } from '../papers/schema';
import { tidyPaper } from '../papers/tidy/tidy';
import { Unreadable } from './source';

/** A text that interfaces leave out, or give as null. */
export const text = z.nullish(z.string());

/** Reads a JSON answer by its schema; throws where it is something else, or cut off. */
export function readJson<Value>(schema: z.ZodMiniType<Value>, answer: string): Value {
  try {
    return schema.parse(JSON.parse(answer));
  } catch {
    throw new Unreadable('not the documented answer');
  }
}

/** What an interface tells of a paper: empty texts count as not told. */
export type Told = { [Field in keyof RawPaper]?: RawPaper[Field] | null | undefined };

/** Venues that are no place of publication but the preprint's server. */
const preprintServers = /^(?:arxiv(?:\.org|\s*\(.*\)|\s+e-prints|\s+preprint.*)?|biorxiv.*|medrxiv.*|corr)$/i;

/** The paper that an interface tells of. */
export function paperOf(told: Told, source: string): Paper {
  const { title, ids, venue, ...others } = told;
  const given = Object.entries(others).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const raw = {
    title: title ?? '',
    ids: ids ?? [],
    ...Object.fromEntries(given),
    ...(venue && !preprintServers.test(venue.trim()) ? { venue } : {}),
  };
  return tidyPaper(toPaper(raw, source));
}

/** The code's address where a text names it: `Code: https://github.com/someone/something`. */
export const codeIn = (words: string): string | undefined =>
  /https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)\/[\w.-]+\/[\w.-]*[\w-]/i.exec(words)?.[0];
