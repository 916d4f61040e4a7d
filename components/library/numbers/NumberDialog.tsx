import { useRef, useState } from 'preact/hooks';
import { parseValue, typedValue } from '../../../lib/compare/parse';
import type { OwnNumber } from '../../../lib/papers/records';
import { metricBounds, metricKinds } from '../../../lib/papers/words';
import { Dialog } from '../../ui/parts/Dialog';

interface Props {
  title: string;
  /** What stands in the form at first. */
  given?: Partial<Omit<OwnNumber, 'value'>> & { value?: number | readonly [number, number] };
  onSave(number: OwnNumber): void;
  onClose(): void;
}

const boundNames: Readonly<Record<OwnNumber['bound'], string>> = {
  exact: 'exactly',
  max: 'at most',
  min: 'at least',
  approx: 'about',
  mean: 'on average',
};

/** A form for a number: how much, of what, against what, on what. */
export function NumberDialog({ title, given = {}, onSave, onClose }: Props) {
  const value = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const save = (data: FormData) => {
    const read = numberIn(data);
    if (read) return onSave(read);
    setProblem('Write a number, such as 4.2, 1.3B or 3–5.');
    value.current?.focus();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="number-form"
        onSubmit={(event) => {
          event.preventDefault();
          save(new FormData(event.currentTarget));
        }}
      >
        <label class="wide">
          What is measured
          <input
            name="label"
            required
            maxLength={100}
            dir="auto"
            defaultValue={given.label ?? ''}
            placeholder="speedup"
          />
        </label>
        <label>
          It is
          <select name="bound">
            {metricBounds.map((bound) => (
              <option key={bound} value={bound} selected={bound === (given.bound ?? 'exact')}>
                {boundNames[bound]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Number
          <input
            ref={value}
            name="value"
            required
            maxLength={40}
            inputMode="decimal"
            defaultValue={given.value === undefined ? '' : typedValue(given.value)}
            aria-invalid={problem !== ''}
            aria-describedby="number-problem"
            placeholder="4.2"
          />
        </label>
        <label>
          Unit
          <input name="unit" maxLength={40} defaultValue={given.unit ?? ''} placeholder="x, %, GPUs, GB" />
        </label>
        <label>
          Kind
          <select name="kind">
            {metricKinds.map((kind) => (
              <option key={kind} selected={kind === (given.kind ?? 'other')}>
                {kind}
              </option>
            ))}
          </select>
        </label>
        <label class="wide">
          Against, where it is
          <input
            name="versus"
            maxLength={200}
            dir="auto"
            defaultValue={given.versus ?? ''}
            placeholder="the baseline"
          />
        </label>
        <label class="wide">
          On, where it is
          <input
            name="on"
            maxLength={200}
            dir="auto"
            defaultValue={given.on ?? ''}
            placeholder="benchmark, data or machine"
          />
        </label>
        <p id="number-problem" class="problem" role="alert">
          {problem}
        </p>
        <div class="dialog-foot">
          <button type="button" class="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class="button primary">
            Save
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function numberIn(data: FormData): OwnNumber | undefined {
  const text = (name: string): string => String(data.get(name) ?? '').trim();
  const value = parseValue(text('value'));
  const kind = metricKinds.find((each) => each === text('kind'));
  const bound = metricBounds.find((each) => each === text('bound'));
  if (value === undefined || !kind || !bound || text('label') === '') return undefined;
  return {
    kind,
    bound,
    value,
    label: text('label'),
    unit: unitOf(text('unit')),
    ...(text('versus') ? { versus: text('versus') } : {}),
    ...(text('on') ? { on: text('on') } : {}),
  };
}

/** The unit as abstracts are read: `×` is `x`, `percent` is `%`. */
const unitOf = (typed: string): string => ({ '×': 'x', X: 'x', times: 'x', percent: '%' })[typed] ?? typed;
