import type * as z from 'zod/mini';
import { requestSchemas } from '../../messages/protocol';

const PREFIX = 'draft:';

/** A note as it would be written: what `writeNote` takes. */
export type Draft = z.infer<typeof requestSchemas.writeNote>;

/** The part of `storage.local` that drafts need. */
export interface DraftArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Text that is typed but not yet acknowledged by the store: kept in the extension's own storage, never in the page's. */
export interface Drafts {
  keep(draft: Draft): void;
  drop(noteId: string): void;
  /** Drafts that an earlier page has left behind. */
  left(): Promise<Draft[]>;
}

/** Keeps drafts in the area. One that cannot be kept is only as safe as the page that it stands in. */
export function createDrafts(area: DraftArea): Drafts {
  const ignore = (): void => {};
  return {
    keep: (draft) => void area.set({ [PREFIX + draft.note.id]: draft }).catch(ignore),
    drop: (noteId) => void area.remove(PREFIX + noteId).catch(ignore),
    async left() {
      const items = await area.get(null).catch(() => ({}));
      return Object.entries(items).flatMap(([key, value]) => {
        const draft = key.startsWith(PREFIX) ? requestSchemas.writeNote.safeParse(value) : undefined;
        return draft?.success ? [draft.data] : [];
      });
    },
  };
}
