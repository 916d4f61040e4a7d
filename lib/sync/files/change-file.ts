import * as z from 'zod/mini';
import type { Json, NamedState } from '../../store/replica';
import { stampPattern } from '../merge/stamp';
import { inName } from '../records/said';
import { partsOf, shapeOf } from '../records/shapes';
import { readJson } from './key-file';
import { type Lock, seal, type Unreadable, unseal } from './seal';

/** The version of what is said in files; who knows a newer one says more than we can tell. */
const version = 1;

/** It comes out of JSON: there is nothing else in it. */
const json = z.custom<Json>();
const stamp = z.string().check(z.regex(stampPattern));
const register = z.tuple([stamp, json]);
const digest = z.string().check(z.regex(/^[0-9a-f]{16}$/));
const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+=*$/));

const named = z.object({
  id: z.string().check(z.maxLength(700)),
  fields: z.record(z.string().check(z.maxLength(600), z.regex(/^[a-z][a-zA-Z]*(?:\n|$)/)), register),
  text: z.optional(
    z.object({
      roots: z.record(digest, z.object({ base: z.optional(z.string()), update: z.optional(base64) })),
      taken: z.record(digest, register),
    }),
  ),
});

const contentSchema = z.object({
  version: z.literal(version),
  /** What the device calls itself. */
  name: z.string().check(z.maxLength(100)),
  at: z.number(),
  /** The numbers of all files of the device that stand: who misses one knows. */
  files: z.array(z.int()).check(z.maxLength(10_000)),
  records: z.array(named),
});

/** What one file of a device says. */
export interface Content {
  name: string;
  at: number;
  files: readonly number[];
  records: readonly NamedState[];
}

/** A file's name: a device's and a number, nothing more. */
export const fileName = (device: string, number: number): string => `${device}-${String(number).padStart(6, '0')}.pgs`;

/** Device and number in a file's name; undefined where it is none of ours. */
export function inFileName(name: string): { device: string; number: number } | undefined {
  const [, device, number] = /^([0-9a-z]{8})-(\d{6,9})\.pgs$/.exec(name) ?? [];
  return device && number && fileName(device, Number(number)) === name ? { device, number: Number(number) } : undefined;
}

/** The file of this name with what it says. */
export const writeFile = (lock: Lock, name: string, content: Content): Promise<Uint8Array<ArrayBuffer>> =>
  seal(lock, name, JSON.stringify({ version, ...content }));

/** What a file says, whole and checked; or why it cannot be read. */
export async function readFile(
  lock: Lock,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Content | { unreadable: Unreadable }> {
  const read = await unseal(lock, name, bytes);
  if ('unreadable' in read) return read;
  const data = readJson(read.text);
  const said = z.safeParse(z.object({ version: z.number() }), data).data;
  if (said && said.version > version) return { unreadable: 'newer' };
  const content = contentSchema.safeParse(data).data;
  return content?.records.every(isOurs) ? content : { unreadable: 'damaged' };
}

/** Whether the record has a name, and fields, that there can be. */
function isOurs({ id, fields }: NamedState): boolean {
  const parts = partsOf(id);
  if (!parts) return false;
  const known = shapeOf(parts.table).fields;
  return Object.keys(fields).every((name) => {
    const [field] = inName(name);
    return field === 'live' || Object.hasOwn(known, field);
  });
}
