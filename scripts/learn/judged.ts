import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import * as z from 'zod/mini';

/** Where `export.ts` and the teacher write; not a part of the repository. */
export const folder = path.resolve(import.meta.dirname, '../../.train');

const line = z.object({
  id: z.string(),
  set: z.string(),
  text: z.string(),
  tokens: z.record(z.string(), z.array(z.number())),
  numbers: z.array(z.looseObject({ sentence: z.number(), start: z.number() })),
});

/** A number of 16 bits as NumPy writes it (IEEE 754, binary16). */
function halfOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The bytes of an array in a file of NumPy (NEP 1): behind a header whose length stands in bytes 8 and 9. */
function bodyOf(file: Uint8Array | undefined): Uint8Array {
  if (!file) throw new Error('an array is missing in what the teacher wrote');
  return file.slice(10 + (file[8] ?? 0) + 256 * (file[9] ?? 0));
}

const halves = (bytes: Uint8Array): Float32Array =>
  Float32Array.from({ length: bytes.length / 2 }, (_, i) =>
    halfOf((bytes[2 * i] ?? 0) + 256 * (bytes[2 * i + 1] ?? 0)),
  );

/** What a word may be beside a number: what is measured, against what, on what, and quoted. */
export const wordRoles = ['measured', 'against', 'on', 'quoted'] as const;

/** What the teacher said of one number. */
export interface Judged {
  /** 0 to 1: how likely it is a metric. */
  keep: number;
  /** By kind, in the order of `metricKinds`. */
  kinds: Float32Array;
  /** 0 to 1: how likely a reader would show it, and as the headline. */
  worth: Float32Array;
  /** For each token of its sentence what it says of the number, 0 to 255: by the roles of `wordRoles`. */
  words: Uint8Array;
}

/** An abstract as the teacher read it, its answers by sentence and offset of the number. */
export interface JudgedPaper {
  id: string;
  text: string;
  numbers: Map<string, Judged>;
}

/** By which a number is found in `JudgedPaper.numbers`. */
export const placeOf = (sentence: number, start: number): string => `${sentence} ${start}`;

/** What the teacher said of the abstracts of one file, `gold` or `bare`; none where it has said nothing yet. */
export function judgedPapers(name: string): JudgedPaper[] {
  const file = path.join(folder, `${name}.judged.npz`);
  if (!existsSync(file)) return [];
  const arrays = unzipSync(readFileSync(file));
  const keep = halves(bodyOf(arrays['keep.npy']));
  const kinds = halves(bodyOf(arrays['kind.npy']));
  const worth = halves(bodyOf(arrays['worth.npy']));
  const words = bodyOf(arrays['words.npy']);
  let [number, word] = [0, 0];
  return gunzipSync(readFileSync(path.join(folder, `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .map((text): JudgedPaper => {
      const paper = z.parse(line, JSON.parse(text));
      const numbers = new Map<string, Judged>();
      for (const { sentence, start } of paper.numbers) {
        const size = (wordRoles.length * (paper.tokens[String(sentence)]?.length ?? 0)) / 2;
        numbers.set(placeOf(sentence, start), {
          keep: keep[number] ?? 0,
          kinds: kinds.slice(11 * number, 11 * number + 11),
          worth: worth.slice(2 * number, 2 * number + 2),
          words: words.slice(word, word + size),
        });
        number += 1;
        word += size;
      }
      return { id: paper.id, text: paper.text, numbers };
    });
}
