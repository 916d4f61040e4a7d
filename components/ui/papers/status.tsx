import type { ReadingStatus } from '../../../lib/papers/records';
import { readingStatuses, statusNames } from '../../../lib/papers/words';
import { Icon } from '../parts/Icon';

interface Props {
  /** Absent where the paper is not saved. */
  status: ReadingStatus | undefined;
  /** Of which paper, for screen readers. */
  title: string;
  tabIndex?: number;
  onChange(status: ReadingStatus): void;
}

/** The reading status, changed in place. Icon and word both say it, never colour alone. */
export function StatusSelect({ status, title, tabIndex, onChange }: Props) {
  return (
    <span class="status-select" data-status={status ?? 'none'}>
      <Icon name={status ?? 'plus'} />
      <select
        aria-label={`Status of ${title}`}
        value={status ?? ''}
        {...(tabIndex === undefined ? {} : { tabIndex })}
        onChange={({ currentTarget }) => {
          const chosen = readingStatuses.find((name) => name === currentTarget.value);
          if (chosen) onChange(chosen);
        }}
      >
        {status === undefined && <option value="">Save</option>}
        {readingStatuses.map((name) => (
          <option key={name} value={name}>
            {statusNames[name]}
          </option>
        ))}
      </select>
    </span>
  );
}
