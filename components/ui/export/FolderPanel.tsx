import { useEffect, useState } from 'preact/hooks';
import type { Template } from '../../../lib/export/format';
import type { NoteEdit } from '../../../lib/folder/find-edits';
import type { PaperRecord } from '../../../lib/papers/records';
import { countOf } from '../../../lib/text/numbers';
import { useServices } from '../data/services';
import type { FolderActions } from './hand-over';

interface Props {
  folder: FolderActions;
  records: readonly PaperRecord[];
  template: Template;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The chosen folder: writing it, and taking back what was changed in it. */
export function FolderPanel({ folder, records, template }: Props) {
  const { ask } = useServices();
  const [state, setState] = useState<{ name: string; allowed: boolean } | undefined>(undefined);
  const [said, setSaid] = useState('');
  const [left, setLeft] = useState(0);
  const [edits, setEdits] = useState<readonly NoteEdit[]>([]);
  const look = () => folder.state().then(setState);
  useEffect(() => void look(), [folder]);
  const act = (work: () => Promise<string>) => {
    setSaid('…');
    void work()
      .then(setSaid, (error) => setSaid(wordsOf(error)))
      .then(look);
  };
  const write = async (over: boolean): Promise<string> => {
    const report = await folder.write(records, template, over);
    setLeft(report.left.length);
    const changed = report.left.length === 0 ? '' : ` ${countOf(report.left.length, 'file')} changed there left alone.`;
    return `${countOf(report.written, 'file')} written, ${report.unchanged} as they were.${changed}`;
  };
  const find = async (): Promise<string> => {
    const found = await folder.edits(records);
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
  if (!state)
    return (
      <>
        <p class="hint">One file for each paper. What you write around our part of a file is never touched.</p>
        <button
          type="button"
          class="button"
          onClick={() =>
            act(async () => {
              await folder.choose();
              return write(false);
            })
          }
        >
          Choose a folder…
        </button>
        <p role="status">{said}</p>
      </>
    );
  return (
    <>
      <p>
        <strong dir="auto">{state.name}</strong>
      </p>
      {state.allowed ? (
        <div class="button-row">
          <button type="button" class="button" onClick={() => act(() => write(false))}>
            Write what changed
          </button>
          <button type="button" class="button" onClick={() => act(find)}>
            Look for edits
          </button>
        </div>
      ) : (
        <button
          type="button"
          class="button"
          onClick={() =>
            act(async () => ((await folder.allow()) ? write(false) : 'The browser was not allowed to write.'))
          }
        >
          Allow writing again
        </button>
      )}
      <p role="status">{said}</p>
      {edits.length > 0 && (
        <>
          <ul class="edits">
            {edits.map((edit) => (
              <li key={edit.note.id}>
                <strong dir="auto">{edit.path}</strong>
                <del dir="auto">{edit.base}</del>
                <ins dir="auto">{edit.edited}</ins>
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={() => act(take)}>
            Bring them back
          </button>
        </>
      )}
      {left > 0 && edits.length === 0 && (
        <button type="button" class="button" onClick={() => act(() => write(true))}>
          Write those anew, keeping your changes below
        </button>
      )}
      <button
        type="button"
        class="link-button"
        onClick={() => act(() => folder.forget().then(() => 'Forgotten. Its files stay.'))}
      >
        Forget this folder
      </button>
    </>
  );
}
