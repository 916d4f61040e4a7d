import type { ListSummary } from '../../../lib/papers/records';
import { Icon } from '../../ui/parts/Icon';
import type { ActionDraft, ConditionDraft } from './rule-draft';

const fields: Readonly<Record<ConditionDraft['on'], string>> = {
  title: 'Title',
  abstract: 'Abstract',
  author: 'An author',
  venue: 'Venue',
  category: 'A category',
  topic: 'A topic',
  metric: 'A metric',
};
const matches: Readonly<Record<ConditionDraft['match'], string>> = {
  words: 'has the words',
  pattern: 'matches the pattern',
};
const comparisons: Readonly<Record<ConditionDraft['comparison'], string>> = {
  '>=': 'at least',
  '>': 'more than',
  '=': 'exactly',
  '<': 'less than',
  '<=': 'at most',
};
const deeds: Readonly<Record<ActionDraft['do'], string>> = {
  tag: 'Add the tag',
  list: 'Save to the list',
  highlight: 'Highlight',
  dim: 'Dim',
};

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  names: Readonly<Record<Value, string>>;
  onChange(value: Value): void;
}

function Choice<Value extends string>({ label, value, names, onChange }: ChoiceProps<Value>) {
  const isValue = (text: string): text is Value => text in names;
  const values = Object.keys(names).filter(isValue);
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        if (isValue(currentTarget.value)) onChange(currentTarget.value);
      }}
    >
      {values.map((each) => (
        <option key={each} value={each}>
          {names[each]}
        </option>
      ))}
    </select>
  );
}

const Remove = ({ label, onRemove }: { label: string; onRemove: false | (() => void) }) =>
  onRemove && (
    <button type="button" class="icon-button" aria-label={label} onClick={onRemove}>
      <Icon name="close" />
    </button>
  );

interface ConditionProps {
  condition: ConditionDraft;
  onChange(condition: ConditionDraft): void;
  onRemove: false | (() => void);
}

/** One condition: where to look, and for what. */
export function ConditionFields({ condition, onChange, onRemove }: ConditionProps) {
  const set = (part: Partial<ConditionDraft>) => onChange({ ...condition, ...part });
  const isMetric = condition.on === 'metric';
  return (
    <div class="rule-row">
      <Choice label="Look at" value={condition.on} names={fields} onChange={(on) => set({ on })} />
      {!isMetric && <Choice label="How" value={condition.match} names={matches} onChange={(match) => set({ match })} />}
      <input
        dir="auto"
        aria-label={isMetric ? 'What is measured' : 'Words or pattern'}
        placeholder={isMetric ? 'speedup, accuracy … or any' : ''}
        maxLength={isMetric ? 80 : 200}
        value={condition.text}
        onInput={({ currentTarget }) => set({ text: currentTarget.value })}
      />
      {isMetric && (
        <>
          <Choice
            label="Compared"
            value={condition.comparison}
            names={comparisons}
            onChange={(comparison) => set({ comparison })}
          />
          <input
            class="rule-number"
            aria-label="Number"
            placeholder="3, 7b, 80%"
            value={condition.value}
            onInput={({ currentTarget }) => set({ value: currentTarget.value })}
          />
        </>
      )}
      <Remove label="Remove this condition" onRemove={onRemove} />
    </div>
  );
}

interface ActionProps {
  action: ActionDraft;
  lists: readonly ListSummary[];
  onChange(action: ActionDraft): void;
  onRemove: false | (() => void);
}

/** One thing to do. */
export function ActionFields({ action, lists, onChange, onRemove }: ActionProps) {
  const listNames = Object.fromEntries([['', 'Choose…'], ...lists.map(({ id, name }) => [id, name])]);
  return (
    <div class="rule-row">
      <Choice label="Do" value={action.do} names={deeds} onChange={(deed) => onChange({ do: deed, value: '' })} />
      {action.do === 'tag' && (
        <input
          dir="auto"
          aria-label="Tag"
          maxLength={80}
          value={action.value}
          onInput={({ currentTarget }) => onChange({ ...action, value: currentTarget.value })}
        />
      )}
      {action.do === 'list' && (
        <Choice
          label="List"
          value={action.value}
          names={listNames}
          onChange={(value) => onChange({ ...action, value })}
        />
      )}
      <Remove label="Remove this action" onRemove={onRemove} />
    </div>
  );
}
