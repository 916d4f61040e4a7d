import type { TargetedClipboardEvent, TargetedKeyboardEvent, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Lacking } from '../../../lib/export/cite/lacking';
import type { PaperEdit } from '../../../lib/papers/schema';
import { countOf } from '../../../lib/text/numbers';
import { useAsk, useMessages } from '../parts/Toasts';

interface Column {
  name: string;
  hint?: string;
  pattern?: string;
  /** What is said of a text that does not fit. */
  title?: string;
  /** What the text says of a paper; undefined where it says nothing. */
  read(text: string): PaperEdit | undefined;
}

const longestName = 500;

const columns: Readonly<Record<Lacking['field'], Column>> = {
  authors: {
    name: 'Authors',
    hint: 'Semicolons stand between names.',
    read: (text) => {
      const authors = text
        .split(';')
        .map((name) => name.trim().slice(0, longestName))
        .filter(Boolean);
      return authors.length > 0 ? { authors } : undefined;
    },
  },
  year: {
    name: 'Year',
    pattern: '\\s*(1[5-9]|20|21)\\d\\d\\s*',
    title: 'A year, such as 2024',
    read: (text) => ({ year: Number(text) }),
  },
  venue: { name: 'Venue', read: (text) => ({ venue: text.slice(0, longestName) }) },
};

const cellsOf = (cell: HTMLInputElement): HTMLInputElement[] => [...(cell.form?.querySelectorAll('input') ?? [])];

/** What is pasted of a column goes down the column. */
function pasteDown(event: TargetedClipboardEvent<HTMLInputElement>): void {
  const lines =
    event.clipboardData
      ?.getData('text/plain')
      .trimEnd()
      .split(/\r\n?|\n/) ?? [];
  if (lines.length < 2) return;
  event.preventDefault();
  const cells = cellsOf(event.currentTarget);
  const below = cells.slice(cells.indexOf(event.currentTarget));
  for (const [index, cell] of below.entries()) cell.value = lines[index]?.trim() ?? cell.value;
  below[Math.min(lines.length, below.length) - 1]?.focus();
}

/** Keys go from cell to cell as in any table; Enter in the last one saves. */
function goOn(event: TargetedKeyboardEvent<HTMLInputElement>): void {
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.isComposing) return;
  const cells = cellsOf(event.currentTarget);
  const next = cells[cells.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

interface Props {
  field: Lacking['field'];
  papers: Lacking['papers'];
  /** A paper was chosen, to be looked at. */
  onOpen(): void;
  /** Some were filled in. */
  onFilled(): void;
}

/** One field of many papers, to be typed or pasted down a column. */
export function FillTable({ field, papers, onOpen, onFilled }: Props) {
  const { name, hint, pattern, title, read } = columns[field];
  const ask = useAsk();
  const { done } = useMessages();
  const [saving, setSaving] = useState(false);
  const save = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const changes = [...new FormData(event.currentTarget)].flatMap(([key, value]) => {
      const text = typeof value === 'string' ? value.trim() : '';
      const change = text === '' ? undefined : read(text);
      return change ? [{ key, change }] : [];
    });
    if (changes.length === 0 || saving) return;
    setSaving(true);
    const filled = await ask('editPapers', { edits: changes });
    setSaving(false);
    if (filled === undefined) return;
    done(`${name} of ${countOf(filled, 'paper')} filled in. No page will overwrite it.`, true);
    onFilled();
  };
  return (
    <form class="fill" aria-label={`Fill in: ${name}`} aria-busy={saving} onSubmit={(event) => void save(event)}>
      <p class="hint">Type, or paste a column of a table; Enter goes to the next. {hint}</p>
      <div class="fill-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">Paper</th>
              <th scope="col">{name}</th>
            </tr>
          </thead>
          <tbody>
            {papers.map(({ key, title: paper }) => (
              <tr key={key}>
                <th scope="row">
                  <a href={`#${encodeURIComponent(key)}`} dir="auto" onClick={onOpen}>
                    {paper || key}
                  </a>
                </th>
                <td>
                  <input
                    name={key}
                    aria-label={`${name} of ${paper || key}`}
                    dir="auto"
                    autocomplete="off"
                    pattern={pattern}
                    title={title}
                    onPaste={pasteDown}
                    onKeyDown={goOn}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="submit" class="button">
        {saving ? 'Saving…' : `Fill in ${name.toLowerCase()}`}
      </button>
    </form>
  );
}
