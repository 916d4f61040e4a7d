import { useState } from 'preact/hooks';
import { amountText, settingText } from '../../../lib/compare/amount';
import type { PaperNumber } from '../../../lib/compare/number';
import { Icon } from '../../ui/parts/Icon';
import { NumberDialog } from './NumberDialog';
import type { Corrections } from './use-corrections';

interface Props {
  paper: { key: string; title: string };
  number: PaperNumber;
  corrections: Corrections;
  /** Whether it is the largest of numbers that can be compared. */
  highest?: boolean;
  /** Whether what is measured stands beside the number. */
  labelled?: boolean;
}

/** A number with what it is told beside: as its badge says it where that says it all. */
function Summary({ number, highest, labelled }: Pick<Props, 'number'> & Record<'highest' | 'labelled', boolean>) {
  const said = labelled ? number.said : '';
  const setting = said ? '' : settingText(number);
  return (
    <summary>
      <span class="amount" data-highest={highest}>
        {said || amountText(number)}
        {labelled && !said && ` ${number.label}`}
        {highest && <span class="hidden-text"> (the highest)</span>}
      </span>
      {setting && (
        <span class="beside" dir="auto">
          {setting}
        </span>
      )}
      {number.by !== 'abstract' && (
        <span class="by">{number.by === 'reader' ? 'your number' : 'corrected by you'}</span>
      )}
    </summary>
  );
}

/** One number, which opens to the sentence that it comes from and to what can be said of it. */
export function NumberItem({ paper, number, corrections, highest = false, labelled = false }: Props) {
  const [editing, setEditing] = useState(false);
  const { quote, by, span, wordId } = number;
  return (
    <details class="number">
      <Summary number={number} highest={highest} labelled={labelled} />
      {!labelled && (
        <p class="number-label">
          Called <span dir="auto">“{number.label}”</span>
        </p>
      )}
      {quote && (
        <blockquote dir="auto">
          {quote.before}
          <mark>{quote.span}</mark>
          {quote.after}
        </blockquote>
      )}
      <div class="number-acts">
        <button type="button" class="link-button" onClick={() => setEditing(true)}>
          {by === 'abstract' ? 'Correct' : 'Change'}
        </button>
        {by !== 'reader' && (
          <button type="button" class="link-button" onClick={() => void corrections.reject(paper.key, span)}>
            Leave out
          </button>
        )}
        {wordId !== undefined && (
          <button
            type="button"
            class="link-button"
            onClick={() =>
              void corrections.takeBack(wordId, by === 'reader' ? 'Number removed' : 'As in the abstract again')
            }
          >
            {by === 'reader' ? 'Remove' : 'As in the abstract'}
          </button>
        )}
      </div>
      {editing && (
        <NumberDialog
          title={`A number of “${paper.title}”`}
          given={number}
          onClose={() => setEditing(false)}
          onSave={(changed) => {
            setEditing(false);
            void (by === 'reader' ? corrections.change : corrections.replace)(paper.key, span, changed);
          }}
        />
      )}
    </details>
  );
}

interface AddProps {
  paper: { key: string; title: string };
  /** What the number is to be, as far as is known. */
  given?: Parameters<typeof NumberDialog>[0]['given'];
  label: string;
  corrections: Corrections;
  /** Whether the button says its name. */
  named?: boolean;
}

/** A button that asks for a number of the reader's own. */
export function AddNumber({ paper, given, label, corrections, named = false }: AddProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class={named ? 'button quiet' : 'icon-button add-number'}
        {...(named ? {} : { 'aria-label': label, title: label })}
        onClick={() => setOpen(true)}
      >
        <Icon name="plus" />
        {named && label}
      </button>
      {open && (
        <NumberDialog
          title={`A number of “${paper.title}”`}
          {...(given ? { given } : {})}
          onClose={() => setOpen(false)}
          onSave={(number) => {
            setOpen(false);
            void corrections.add(paper.key, number);
          }}
        />
      )}
    </>
  );
}
