import type { Template } from '../../../lib/export/format';
import type { ObsidianPlace } from '../../../lib/export/obsidian';
import type { PaperRecord } from '../../../lib/papers/records';
import { safeFileName } from '../../../lib/text/file-name';
import { countOf } from '../../../lib/text/numbers';
import { type ExportChoices, useServices } from '../data/services';
import { FolderPanel } from '../folder/FolderPanel';
import { useMessages } from '../parts/Toasts';
import { Field } from './Field';

interface Props {
  records: readonly PaperRecord[];
  title: string;
  /** Templates that are there from the start. */
  ready: readonly Template[];
  template: Template;
  choices: ExportChoices;
  onChoices(choices: ExportChoices): void;
  onClose(): void;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const ways = [
  ['new', 'a new note'],
  ['append', 'the end of a note'],
  ['daily', 'the daily note'],
] as const;

/** Hands the papers as Markdown to other programs: Obsidian, a folder. */
export function HandOverPanel({ records, title, ready, template, choices, onChoices, onClose }: Props) {
  const { handOver, tools, now, copy } = useServices();
  const { done, failed } = useMessages();
  if (!handOver) return null;
  const place: ObsidianPlace = choices.obsidian ?? { vault: '', folder: 'Papers', how: 'new' };
  const change = (to: Partial<ObsidianPlace>) => onChoices({ ...choices, obsidian: { ...place, ...to } });
  const act = (work: Promise<string>) => {
    void work
      .then(
        (words) => done(words),
        (error) => failed(wordsOf(error)),
      )
      .then(onClose);
  };
  const count = countOf(records.length, 'paper');
  const toObsidian = async (): Promise<string> => {
    const { gloss, tryTemplate, obsidianAddress } = await tools();
    const whither = place.how !== 'new' ? 'onto' : records.length === 1 ? 'each' : 'one';
    const { text, fault } = tryTemplate(template, records, { gloss, now: now(), title }, whither);
    if (fault) throw new Error(`The template has a fault in line ${fault.line}: ${fault.message}`);
    const [only] = records;
    const name = safeFileName(records.length === 1 && only ? only.paper.title : title, 'Papers');
    const { address, clipboard } = obsidianAddress(place, name, text);
    if (clipboard) await copy(text);
    handOver.open(address);
    return `${count} handed to Obsidian`;
  };
  return (
    <>
      <details>
        <summary>To Obsidian</summary>
        <Field label="Vault">
          {(id) => (
            <input
              id={id}
              value={place.vault}
              placeholder="the one that was open last"
              onInput={({ currentTarget }) => change({ vault: currentTarget.value })}
            />
          )}
        </Field>
        <Field label="Into">
          {(id) => (
            <select
              id={id}
              value={place.how}
              onChange={({ currentTarget }) =>
                change({ how: ways.find(([how]) => how === currentTarget.value)?.[0] ?? 'new' })
              }
            >
              {ways.map(([how, name]) => (
                <option key={how} value={how}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {place.how !== 'daily' && (
          <Field label="Folder of the vault">
            {(id) => (
              <input
                id={id}
                value={place.folder}
                onInput={({ currentTarget }) => change({ folder: currentTarget.value })}
              />
            )}
          </Field>
        )}
        <button type="button" class="button" disabled={records.length === 0} onClick={() => act(toObsidian())}>
          Send to Obsidian
        </button>
      </details>
      <details>
        <summary>To a folder that stays up to date</summary>
        {handOver.folder ? (
          <FolderPanel
            folder={handOver.folder}
            templates={[...ready, ...choices.templates]}
            template={template.each === 'paper' ? template.id : 'plain'}
          />
        ) : (
          <p class="hint">
            This browser gives no access to folders. Save “Markdown, a file per paper (zip)” and unpack it there.
          </p>
        )}
      </details>
    </>
  );
}
