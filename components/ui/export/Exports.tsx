import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ExportRow } from '../../../lib/papers/export-row';
import { countOf } from '../../../lib/text/numbers';
import { useServices } from '../data/services';
import { Icon } from '../parts/Icon';

/** Milliseconds between looks whether what makes exports is still there. */
const lookEvery = 2000;

interface Say {
  done(text: string): void;
  failed(text: string): void;
}

const isGoing = ({ state }: ExportRow): boolean => state === 'going';

/**
 * Exports that are being made, whichever page began them, and those that wait to be saved. The files of those that this
 * page began are saved by themselves. Gives all others.
 */
export function useExports({ done, failed }: Say): readonly ExportRow[] {
  const { ask, exporting, download } = useServices();
  const [rows, setRows] = useState<readonly ExportRow[]>([]);
  const taken = useRef(new Set<string>());
  const finish = useCallback(
    async ({ id, name, file, words = '' }: ExportRow) => {
      const content = file === undefined ? undefined : await exporting.file(file);
      if (content) download(name, content);
      await ask('endExport', { id });
      if (content) done(words);
      else failed(words);
    },
    [ask, exporting, download, done, failed],
  );
  useEffect(
    () =>
      exporting.watch((now) => {
        setRows(now.filter((row) => isGoing(row) || !exporting.mine.has(row.id)));
        for (const row of now) {
          if (isGoing(row) || !exporting.mine.has(row.id) || taken.current.has(row.id)) continue;
          taken.current.add(row.id);
          void finish(row);
        }
      }),
    [exporting, finish],
  );
  const going = rows.some(isGoing);
  useEffect(() => {
    void ask('exports', {});
    if (!going) return;
    const timer = setInterval(() => void ask('exports', {}), lookEvery);
    return () => clearInterval(timer);
  }, [ask, going]);
  return rows;
}

/** Exports at the foot of a page: how far they are, and those that wait to be saved since their page was closed. */
export function Exports({ rows, say }: { rows: readonly ExportRow[]; say: Say }) {
  if (rows.length === 0) return null;
  return (
    <section class="exports" aria-label="Exports">
      {rows.map((row) =>
        isGoing(row) ? <Going key={row.id} row={row} say={say} /> : <Ended key={row.id} row={row} say={say} />,
      )}
    </section>
  );
}

interface Props {
  row: ExportRow;
  say: Say;
}

function Going({ row: { id, name, done, total }, say }: Props) {
  const { ask } = useServices();
  const stop = async () => {
    await ask('endExport', { id });
    say.done('Nothing was exported');
  };
  return (
    <div class="toast job">
      <progress aria-label={`Exporting ${name}`} {...(total > 0 ? { value: done, max: total } : {})} />
      <span class="toast-text">
        {total > 0 ? `Exporting ${done.toLocaleString('en')} of ${countOf(total, 'paper')}` : `Exporting ${name}`}
      </span>
      <button type="button" class="toast-undo" onClick={() => void stop()}>
        Stop
      </button>
    </div>
  );
}

function Ended({ row: { id, name, file, words }, say }: Props) {
  const { ask, exporting, download } = useServices();
  const end = () => void ask('endExport', { id });
  const save = async (from: string) => {
    const content = await exporting.file(from);
    if (!content) say.failed('This file is no longer there. Export again.');
    else download(name, content);
    end();
  };
  return (
    <div class="toast" role="status" data-kind={file === undefined ? 'error' : 'done'}>
      <span class="toast-text">{file === undefined ? `${name}: ${words}` : `Your export is ready: ${name}`}</span>
      {file !== undefined && (
        <button type="button" class="toast-undo" onClick={() => void save(file)}>
          Save
        </button>
      )}
      {file === undefined ? (
        <button type="button" class="icon-button" aria-label={`Dismiss ${name}`} onClick={end}>
          <Icon name="close" />
        </button>
      ) : (
        <button type="button" class="toast-undo" onClick={end}>
          Discard
        </button>
      )}
    </div>
  );
}
