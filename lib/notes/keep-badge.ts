import { refOf } from '../papers/names';
import type { Paper } from '../papers/schema';
import type { Keeping } from './open-note';
import { badgeMarkdown } from './words';

type Badge = Parameters<typeof badgeMarkdown>[0];

/** Keeps a badge in the paper's latest note, in a new one where there is none. Gives what went wrong. */
export async function keepBadge(
  { request }: Pick<Keeping, 'request'>,
  paper: Paper,
  badge: Badge,
  begun: { id: string; url: string },
): Promise<string | undefined> {
  const notes = await request('notesOf', { ref: refOf(paper) });
  if (!notes.ok) return notes.error.message;
  const latest = notes.value.filter(({ kind }) => kind === 'note').at(-1);
  const line = `- ${badgeMarkdown(badge)}`;
  const base = latest?.markdown ?? '';
  if (base.includes(line)) return undefined;
  const { id, url } = latest ?? begun;
  const markdown = base ? `${base.trimEnd()}\n${line}` : line;
  const note = { id, kind: 'note' as const, markdown, ...(url && { url }) };
  const written = await request('writeNote', { paper, note, base });
  return written.ok ? undefined : written.error.message;
}
