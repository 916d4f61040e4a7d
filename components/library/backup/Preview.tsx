import { useEffect, useState } from 'preact/hooks';
import type { ReplyValue } from '../../../lib/messages/protocol';
import { countOf } from '../../../lib/text/numbers';
import { useServices } from '../../ui/data/services';
import type { OpenedFile } from './backup-actions';
import { Columns } from './Columns';
import { useRestore } from './use-restore';
import { ageOf, changesAnything, previewTable } from './words';

interface Props {
  file: OpenedFile;
  persist(): Promise<void>;
  /** The reader said what the columns of the table mean. */
  onColumns(columns: readonly string[]): void;
  onCancel(): void;
  /** The file is being brought in. */
  onStarted(): void;
}

type Told = ReplyValue<'tryFile'>;
type Choice = 'merge' | 'replace';

/** What a file would do to the library, to be looked at before it does. */
export function Preview({ file, persist, onColumns, onCancel, onStarted }: Props) {
  const { ask } = useServices();
  const [choice, setChoice] = useState<Choice>('merge');
  const [told, setTold] = useState<Told | undefined>(undefined);
  const [problem, setProblem] = useState('');
  const restore = useRestore();
  useEffect(() => {
    let asked = true;
    setTold(undefined);
    void ask('tryFile', { id: file.id, choice }).then((reply) => {
      if (!asked) return;
      if (reply.ok) setTold(reply.value);
      else setProblem(reply.error.message);
    });
    return () => {
      asked = false;
    };
  }, [ask, file.id, choice]);
  const start = () => {
    void restore(file.id, choice);
    void persist();
    onStarted();
  };
  return (
    <>
      <p class="preview-name" dir="auto">
        {file.name}
      </p>
      {file.isBackup && <ChoiceFields choice={choice} onChoose={setChoice} />}
      {file.table && <Columns table={file.table} onColumns={onColumns} />}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div role="status">{!problem && (told ? <Table told={told} isBackup={file.isBackup} /> : 'Reading…')}</div>
      {told && (
        <Problems problems={[...file.problems, ...told.problems]} count={file.problems.length + told.problemCount} />
      )}
      <div class="dialog-foot">
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
        <button type="button" class="button primary" disabled={!told || !changesAnything(told)} onClick={start}>
          {file.isBackup ? 'Restore' : 'Import'}
        </button>
      </div>
    </>
  );
}

const ChoiceFields = ({ choice, onChoose }: { choice: Choice; onChoose(choice: Choice): void }) => (
  <fieldset class="choices">
    <legend class="hidden-text">How</legend>
    <label>
      <input type="radio" name="how" checked={choice === 'merge'} onChange={() => onChoose('merge')} /> Merge
      <span class="hint">What is in both is kept as it was written last; what you removed since stays removed.</span>
    </label>
    <label>
      <input type="radio" name="how" checked={choice === 'replace'} onChange={() => onChoose('replace')} /> Replace
      <span class="hint">The library becomes what it was. A copy of it as it is now is made first.</span>
    </label>
  </fieldset>
);

function Table({ told, isBackup }: { told: Told; isBackup: boolean }) {
  const { now } = useServices();
  const { columns, rows } = previewTable(told);
  return (
    <>
      {isBackup && (
        <p class="hint">
          Made {ageOf(told.at, now().getTime())} by Papergloss {told.program}
          {told.own ? ', of this library' : ''}.
        </p>
      )}
      {!changesAnything(told) && <p>There is nothing in it that is not in the library already.</p>}
      {rows.length > 0 && (
        <table class="preview-table">
          <thead>
            <tr>
              <td />
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, counts }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {counts.map((count, index) => (
                  <td key={columns[index]}>{count}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {told.rules > 0 && <p class="hint">{countOf(told.rules, 'rule')} too.</p>}
    </>
  );
}

/** The most lines that are named; the others are counted. */
const mostNamed = 200;

interface ProblemsProps {
  problems: OpenedFile['problems'];
  count: number;
}

const Problems = ({ problems, count }: ProblemsProps) =>
  count === 0 ? null : (
    <details class="problems">
      <summary>{countOf(count, 'line')} cannot be used</summary>
      <ul>
        {problems.slice(0, mostNamed).map(({ line, why }, index) => (
          <li key={index}>
            Line {line}: <span dir="auto">{why}</span>
          </li>
        ))}
        {count > mostNamed && <li>and {countOf(count - mostNamed, 'more', 'more')}</li>}
      </ul>
    </details>
  );
