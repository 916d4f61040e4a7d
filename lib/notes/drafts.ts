import * as z from 'zod/mini';
import type { Request } from '../messages/protocol';
import { notesRequests } from '../messages/requests/notes';
import { sameRecord } from '../papers/merge';
import type { PaperRef } from '../papers/schema';

const prefix = 'draft:';
/** Milliseconds after which a draft that nobody has touched is one that its page has left behind. */
const stale = 60_000;

const draftSchema = z.object({
  write: notesRequests.writeNote.data,
  /** The text of a write that was not acknowledged: the store may hold it all the same. */
  sent: z.optional(z.string()),
  at: z.number(),
});

/** A note as it would be written: what `writeNote` takes. */
export type Write = Request<'writeNote'>;
export type Draft = z.infer<typeof draftSchema>;

/** The part of `storage.local` that drafts need. */
export interface DraftArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Text that is typed but not yet acknowledged by the store: kept in the extension's own storage, never in the page's. */
export interface Drafts {
  keep(write: Write, sent?: string): void;
  drop(noteId: string): void;
  /** Drafts that an earlier page has left behind. */
  left(): Promise<Draft[]>;
}

/** Keeps drafts in the area. One that cannot be kept is only as safe as the page that it stands in. */
export function createDrafts(area: DraftArea, now: () => number = Date.now): Drafts {
  // Browsers throw, and reject, once the extension was updated under the page.
  const quietly = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch {}
  };
  return {
    keep(write, sent) {
      const draft: Draft = { write, at: now(), ...(sent !== undefined && { sent }) };
      void quietly(() => area.set({ [prefix + write.note.id]: draft }));
    },
    drop: (noteId) => void quietly(() => area.remove(prefix + noteId)),
    async left() {
      const found: Draft[] = [];
      await quietly(async () => {
        for (const [key, value] of Object.entries(await area.get(null))) {
          const draft = key.startsWith(prefix) ? draftSchema.safeParse(value) : undefined;
          if (draft?.success) found.push(draft.data);
        }
      });
      return found;
    },
  };
}

/** Whether a draft is a note on the paper, by any name that either of them goes by. */
export const isDraftOf = ({ write }: Pick<Draft, 'write'>, ref: PaperRef): boolean => sameRecord(ref, write.paper);

/** Writes what pages have left behind that were closed before their last words were saved. */
export async function recoverDrafts(
  drafts: Drafts,
  write: (write: Write) => Promise<{ ok: boolean }>,
  now: () => number = Date.now,
): Promise<void> {
  for (const draft of await drafts.left()) {
    if (now() - draft.at < stale) continue;
    const { ok } = await write(draft.write);
    if (ok) drafts.drop(draft.write.note.id);
  }
}
