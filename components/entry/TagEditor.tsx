import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** Title of the paper. */
  title: string;
  /** The reader's tags on this paper. */
  tags: readonly string[];
  /** Tags that exist in the library, most used first. */
  known: readonly string[];
  onChange(tags: string[]): void;
  onClose(): void;
}

const mostShown = 8;

/** Known tags that go with what is typed: those that begin with it first, then those that hold it. */
export function suggestTags(known: readonly string[], typed: string, taken: readonly string[]): string[] {
  const wanted = typed.trim().toLowerCase();
  const free = known.filter((tag) => !taken.includes(tag));
  const starts = free.filter((tag) => tag.toLowerCase().startsWith(wanted));
  const holds = free.filter((tag) => !starts.includes(tag) && tag.toLowerCase().includes(wanted));
  return [...starts, ...holds].slice(0, mostShown);
}

/** The reader's own tags: type and press Enter to add, Backspace in the empty field to take the last one off. */
export function TagEditor({ title, tags, known, onChange, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const suggestions = suggestTags(known, typed, tags);
  useLayoutEffect(() => field.current?.focus(), []);

  /** Adds tags and leaves what is still to be typed of the next. */
  const add = (added: readonly string[], rest = ''): void => {
    const names = added.map((tag) => tag.trim().replace(/^#+/, '').slice(0, 80)).filter(Boolean);
    const all = [...new Set([...tags, ...names])];
    if (all.length > tags.length) onChange(all);
    setTyped(rest);
    setActive(-1);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = suggestions.length - 1;
    if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if (event.key === 'Enter' || event.key === ',') {
      if (typed.trim() === '' && active < 0) onClose();
      else add([suggestions[active] ?? typed]);
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
    else return;
    event.preventDefault();
  };
  return (
    <section aria-label={`Tags of ${title}`} class="tag-editor">
      {tags.map((tag) => (
        <button
          type="button"
          key={tag}
          class="own"
          dir="auto"
          aria-label={`Take off the tag ${tag}`}
          onClick={() => onChange(tags.filter((other) => other !== tag))}
        >
          #{tag} ×
        </button>
      ))}
      <input
        ref={field}
        role="combobox"
        aria-label="Add a tag"
        aria-autocomplete="list"
        aria-expanded={suggestions.length > 0}
        aria-controls={list}
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        placeholder="Add a tag, Enter"
        dir="auto"
        maxLength={80}
        value={typed}
        onInput={({ currentTarget }) => {
          const parts = currentTarget.value.split(',');
          add(parts.slice(0, -1), parts.at(-1));
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={list} class="suggestions" aria-label="Tags that exist" tabIndex={-1}>
        {suggestions.map((tag, index) => (
          <div
            role="option"
            key={tag}
            id={`${list}-${index}`}
            class="suggestion"
            dir="auto"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault();
              add([tag]);
            }}
          >
            {tag}
          </div>
        ))}
      </div>
    </section>
  );
}
