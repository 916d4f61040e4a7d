import { useState } from 'preact/hooks';
import type { Format } from '../../../lib/export/format';
import type { PaperRecord } from '../../../lib/papers/records';
import { countOf } from '../../../lib/text/numbers';
import { useServices } from '../data/services';
import { useMessages } from '../parts/Toasts';
import type { ExportSource } from './load-records';
import { useExport } from './use-export';

interface Props {
  /** What the papers are together. */
  title: string;
  source: ExportSource;
  records: readonly PaperRecord[];
  /** What Zotero reads from a file, notes and tags too. */
  file: Format | undefined;
  onClose(): void;
}

/** Saves the papers to the Zotero that runs here; where that cannot be, it says why and has a file for it. */
export function ZoteroPanel({ title, source, records, file, onClose }: Props) {
  const { handOver } = useServices();
  const { done } = useMessages();
  const { save } = useExport(title, source, records);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  if (!handOver) return null;
  const send = async (): Promise<void> => {
    setBusy(true);
    setProblem('');
    try {
      const sent = await handOver.toZotero(records);
      done(`${countOf(sent, 'paper')} saved to Zotero`);
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  return (
    <details>
      <summary>To Zotero</summary>
      <p class="hint">
        Zotero has to run on this machine. Papers go to the collection that is chosen there, with notes and tags. The
        browser asks first whether Papergloss may reach programs of this machine.
      </p>
      <button type="button" class="button" disabled={isBusy || records.length === 0} onClick={() => void send()}>
        Save to Zotero
      </button>
      {problem && (
        <>
          <p class="problem" role="alert">
            {problem}
          </p>
          {file && (
            <button type="button" class="button" onClick={() => void save(file).then(onClose)}>
              Save a file for Zotero
            </button>
          )}
        </>
      )}
    </details>
  );
}
