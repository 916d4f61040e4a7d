import { useId, useMemo, useState } from 'preact/hooks';
import { type ChoiceField, type FieldChoice, type MergePlan, planOf } from '../../../lib/duplicates/plan';
import type { PaperRecord } from '../../../lib/papers/records';
import { countOf } from '../../../lib/text/numbers';
import { Icon } from '../../ui/parts/Icon';
import { useAsk, useMessages } from '../../ui/parts/Toasts';

interface Props {
  records: readonly PaperRecord[];
  why: string | undefined;
  /** The address of a paper's page. */
  hrefOf(key: string): string;
  onMerged?: (() => void) | undefined;
}

type Chosen = Readonly<Partial<Record<ChoiceField, string>>>;

const fieldNames: Readonly<Record<ChoiceField, string>> = {
  title: 'Title',
  authors: 'Authors',
  year: 'Year',
  venue: 'Venue',
  abstract: 'Abstract',
  status: 'Status',
  rating: 'Rating',
};

/** Papers that may be one: where they differ, to choose; what is kept of all; and the ways to go. */
export function MergeCard({ records, why, hrefOf, onMerged }: Props) {
  const ask = useAsk();
  const { done } = useMessages();
  const [chosen, setChosen] = useState<Chosen>({});
  const plan = useMemo(() => planOf(records), [records]);
  const keys = records.map(({ paper }) => paper.key);
  const heading = useId();
  const merge = async () => {
    if (!(await ask('mergePapers', { keys, ...choiceOf(chosen, records) }))) return;
    done(`${countOf(keys.length, 'paper')} made one`, true);
    onMerged?.();
  };
  const keepApart = async () => {
    if ((await ask('keepApart', { keys, apart: true })) === undefined) return;
    done('Not shown as one again', () => void ask('keepApart', { keys, apart: false }));
  };
  return (
    <section class="merge-card" aria-labelledby={heading}>
      <header>
        <h2 id={heading} dir="auto">
          {records[0]?.paper.title || keys[0]}
        </h2>
        {why && <p class="beside">{why}</p>}
        <ul class="merge-papers">
          {keys.map((key) => (
            <li key={key}>
              <a href={hrefOf(key)}>{key}</a>
            </li>
          ))}
        </ul>
      </header>
      {plan.choices.map((choice) => (
        <Choice
          key={choice.field}
          choice={choice}
          chosen={chosen[choice.field] ?? choice.usual}
          onChoose={(key) => setChosen({ ...chosen, [choice.field]: key })}
        />
      ))}
      <Kept plan={plan} />
      <footer class="button-row">
        <button type="button" class="button primary" onClick={() => void merge()}>
          <Icon name="copy" />
          Merge into one
        </button>
        {why && (
          <button type="button" class="button" onClick={() => void keepApart()}>
            Not the same paper
          </button>
        )}
      </footer>
    </section>
  );
}

interface ChoiceProps {
  choice: FieldChoice;
  chosen: string;
  onChoose(key: string): void;
}

function Choice({ choice: { field, options }, chosen, onChoose }: ChoiceProps) {
  const name = useId();
  return (
    <fieldset class="merge-choice">
      <legend>{fieldNames[field]}</legend>
      {options.map(({ key, words }) => (
        <label key={key} data-kept={key === chosen}>
          <input type="radio" name={name} checked={key === chosen} onChange={() => onChoose(key)} />
          <span class={field === 'abstract' ? 'merge-abstract' : undefined} dir="auto">
            {words || 'None'}
          </span>
          <span class="merge-mark">{key === chosen ? 'kept' : 'goes'}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What stays of all papers: identifiers, tags, lists, notes. */
function Kept({ plan: { agreed, names, tags, lists, notes, highlights } }: { plan: MergePlan }) {
  const rows: [string, string][] = [
    ...agreed
      .filter(({ field }) => field !== 'abstract')
      .map(({ field, words }): [string, string] => [fieldNames[field], words]),
    ['Identifiers', names.join(', ')],
    ['Tags', tags.join(', ')],
    ['Lists', lists.join(', ')],
    [
      'Notes',
      [notes && countOf(notes, 'note'), highlights && countOf(highlights, 'highlight')].filter(Boolean).join(', '),
    ],
  ];
  return (
    <dl class="merge-kept" aria-label="Kept of all">
      {rows
        .filter(([, words]) => words)
        .map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What the request says of a choice: only what the reader chose. */
function choiceOf(chosen: Chosen, records: readonly PaperRecord[]) {
  const { status, rating, ...fields } = chosen;
  const saved = (key: string | undefined) => records.find(({ paper }) => paper.key === key)?.saved;
  const stated = saved(status)?.status;
  return {
    fields,
    ...(stated ? { status: stated } : {}),
    ...(rating === undefined ? {} : { rating: saved(rating)?.rating ?? null }),
  };
}
