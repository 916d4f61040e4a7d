import { useState } from 'preact/hooks';
import type { NoteEdit } from '../../../lib/folder/find-edits';
import { countOf } from '../../../lib/text/numbers';
import { useServices } from '../data/services';
import type { FolderActions } from '../export/hand-over';

interface Props {
  folder: FolderActions;
  /** Does something and says what came of it, or what went wrong. */
  act(work: () => Promise<string>): void;
}

/** Notes that were changed in the folder: which, how, and bringing them back. */
export function FolderEdits({ folder, act }: Props) {
  const { ask } = useServices();
  const [edits, setEdits] = useState<readonly NoteEdit[]>([]);
  const find = async (): Promise<string> => {
    const found = await folder.edits();
    setEdits(found);
    return found.length === 0 ? 'No note was changed there.' : `${countOf(found.length, 'note')} changed there:`;
  };
  const take = async (): Promise<string> => {
    let taken = 0;
    for (const { paper, note, base, edited } of edits) {
      const { id, kind, target, colour, url } = note;
      const more = { ...(target ? { target } : {}), ...(colour ? { colour } : {}), ...(url ? { url } : {}) };
      const reply = await ask('writeNote', { paper, note: { id, kind, markdown: edited, ...more }, base });
      if (!reply.ok) return reply.error.message;
      taken += 1;
    }
    setEdits([]);
    return `${countOf(taken, 'note')} brought back. What was changed in both places stands in the note twice, marked.`;
  };
  return (
    <>
      <button type="button" class="button" onClick={() => act(find)}>
        Look for edits
      </button>
      {edits.length > 0 && (
        <div class="folder-edits">
          <ul class="edits">
            {edits.map((edit) => (
              <li key={edit.note.id}>
                <strong dir="auto">{edit.path}</strong>
                <del dir="auto">{edit.base}</del>
                <ins dir="auto">{edit.edited}</ins>
                {edit.note.markdown !== edit.base && (
                  <p class="hint">Changed in the library too: the note will hold both.</p>
                )}
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={() => act(take)}>
            Bring them back
          </button>
        </div>
      )}
    </>
  );
}
