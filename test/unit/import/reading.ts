import { expect } from 'vitest';
import { readBackup } from '../../../lib/backup/read';
import { readFile } from '../../../lib/import/read';

/** What a file becomes: its records, as whom it was read, and what it could not use. */
export async function readFrom(content: BlobPart, name: string) {
  const work = { tell: () => {}, signal: new AbortController().signal };
  const { blob, label, problems } = await readFile(new Blob([content]), name, work, 1_700_000_000_000);
  const backup = await readBackup(blob);
  expect(backup.problems).toEqual([]);
  return { ...backup.kinds, label, problems };
}

/** What is told of the first paper of a file, on one level, names without their protected spaces. */
export async function firstOf(content: string, name: string) {
  const { paper, saved, list, note, problems } = await readFrom(content, name);
  return {
    ...paper[0],
    venue: paper[0]?.venue,
    authors: paper[0]?.authors.map((author) => author.replaceAll('\u00a0', '_')),
    status: saved[0]?.status,
    rating: saved[0]?.rating,
    tags: saved[0]?.tags,
    addedAt: saved[0]?.addedAt,
    lists: list.map((each) => each.name),
    notes: note.map((each) => each.markdown),
    problems: problems.map(({ line, why }) => `${line}: ${why}`),
  };
}
