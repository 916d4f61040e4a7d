import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TaggableText } from '../../lib/tags/topic';
import { goldPapers, goldTopics } from '../gold';

const unlabelled = path.resolve(import.meta.dirname, '../../../shared/reader/abstracts.txt.gz');

/** Whether the abstracts without labels lie beside the repository. */
export const hasUnlabelled = existsSync(unlabelled);

export interface LabelledPaper extends Required<Pick<TaggableText, 'title' | 'abstract'>> {
  id: string;
  set: string;
  /** The third of its set that it belongs to, 0 to 2, in the order of the file. */
  third: number;
  main: readonly string[];
  also: readonly string[];
}

/** The papers with labelled topics. */
export function labelledPapers(): LabelledPaper[] {
  const abstracts = new Map(goldPapers().map(({ id, abstract }) => [id, abstract]));
  const seen = new Map<string, number>();
  return goldTopics().map(({ id, title, main, also }) => {
    const set = id.slice(0, 1);
    const before = seen.get(set) ?? 0;
    seen.set(set, before + 1);
    return { id, title, abstract: abstracts.get(id) ?? '', set, third: before % 3, main, also };
  });
}

/** Every third paper of the two largest sets is never learned from: what is said of unseen papers is measured on them. */
export const isKeptBack = ({ set, third }: Pick<LabelledPaper, 'set' | 'third'>): boolean =>
  (set === 'p' || set === 'q') && third === 0;

/** What two printings of one abstract share. */
const startOf = (abstract: string): string => abstract.slice(0, 60).toLowerCase();

/** Papers without labels, but those that `known` has too: what is kept back must not be learned from here. */
export function unlabelledPapers(
  known: readonly LabelledPaper[],
): Required<Pick<TaggableText, 'title' | 'abstract'>>[] {
  const starts = new Set(known.map(({ abstract }) => startOf(abstract)));
  const lines = gunzipSync(readFileSync(unlabelled)).toString().split('\n');
  return lines.flatMap((line) => {
    const [, title, abstract] = /^(.{10,250}?[.?!]+) (.*)$/.exec(line.replace(/ ---$/, '')) ?? [];
    if (title === undefined || abstract === undefined || starts.has(startOf(abstract))) return [];
    return [{ title: title.replace(/\.+$/, ''), abstract }];
  });
}
