import { countOf } from '../../lib/text/numbers';

interface Choice<Value extends string> {
  value: Value;
  name: string;
}

interface Props {
  /** How many entries the page has, and how many the choices bring out. */
  total: number;
  matches: number;
  tags: readonly { tag: string; name: string; count: number }[];
  /** Those of which entries are shown. */
  chosen: readonly string[];
  /** Whether one of them is enough. */
  any: boolean;
  show: string;
  shows: readonly Choice<string>[];
  sort: string | undefined;
  /** Kinds of metrics that entries of the page have. */
  sorts: readonly Choice<string>[];
  /** Whether anything is chosen. */
  arranged: boolean;
  selected: number;
  onTag(tag: string): void;
  onAny(any: boolean): void;
  onShow(show: string): void;
  onSort(sort: string | undefined): void;
  onStep(by: 1 | -1): void;
  onSaveSelected(): void;
  onClearSelected(): void;
  onKeys(): void;
  onRestore(): void;
  /** Leaves this page alone, or from now on all of its site; absent where its site is none that is known. */
  onLeave(): void;
  onLeaveSite: (() => void) | undefined;
  onClose(): void;
}

const mostTags = 14;

/** Tools over a page of many entries: filter by tag, hide what was seen, sort by a number, go from match to match. */
export function PageTools(props: Props) {
  const { total, matches, tags, chosen, arranged, selected } = props;
  const shown = tags.slice(0, mostTags);
  const rest = tags.slice(mostTags).filter(({ tag }) => chosen.includes(tag));
  return (
    <section aria-label="Papergloss: tools for this page" class="page-tools" dir="ltr">
      <div class="bar head">
        <strong>{arranged ? `${matches} of ${countOf(total, 'paper')}` : countOf(total, 'paper')}</strong>
        <div class="tools">
          <button type="button" aria-label="Previous match" onClick={() => props.onStep(-1)}>
            ↑
          </button>
          <button type="button" aria-label="Next match" onClick={() => props.onStep(1)}>
            ↓
          </button>
          <button type="button" aria-label="Close the tools" onClick={props.onClose}>
            ×
          </button>
        </div>
      </div>
      {selected > 0 && (
        <div class="bar">
          <span>{selected} selected</span>
          <div class="tools">
            <button type="button" onClick={props.onSaveSelected}>
              Save {selected}
            </button>
            <button type="button" onClick={props.onClearSelected}>
              Clear
            </button>
          </div>
        </div>
      )}
      <fieldset class="quotes" aria-label="Show only these topics or tags">
        {[...shown, ...rest].map(({ tag, name, count }) => (
          <button
            type="button"
            key={tag}
            dir="auto"
            aria-pressed={chosen.includes(tag)}
            onClick={() => props.onTag(tag)}
          >
            {name} <small>{count}</small>
          </button>
        ))}
      </fieldset>
      {chosen.length > 1 && (
        <div class="bar">
          <Select
            label="Papers with"
            value={props.any ? 'any' : 'all'}
            choices={[
              { value: 'all', name: 'all of these' },
              { value: 'any', name: 'any of these' },
            ]}
            onChoose={(value) => props.onAny(value === 'any')}
          />
        </div>
      )}
      <div class="bar">
        <Select label="Show" value={props.show} choices={props.shows} onChoose={props.onShow} />
        <Select
          label="Sort"
          value={props.sort ?? ''}
          choices={[{ value: '', name: 'As on the page' }, ...props.sorts]}
          onChoose={(sort) => props.onSort(sort || undefined)}
        />
      </div>
      <div class="bar">
        <button type="button" onClick={props.onKeys}>
          Keys…
        </button>
        {arranged && (
          <button type="button" onClick={props.onRestore}>
            Page as it was (Esc)
          </button>
        )}
        <div class="tools">
          <button type="button" title="Takes all marks off until the page is loaded again" onClick={props.onLeave}>
            Not this page
          </button>
          {props.onLeaveSite && (
            <button
              type="button"
              title="Leaves this site alone. The popup and the settings switch it on again."
              onClick={props.onLeaveSite}
            >
              Not this site
            </button>
          )}
        </div>
      </div>
    </section>
  );
}

interface SelectProps {
  label: string;
  value: string;
  choices: readonly Choice<string>[];
  onChoose(value: string): void;
}

function Select({ label, value, choices, onChoose }: SelectProps) {
  return (
    <label class="select">
      {label}
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  );
}
