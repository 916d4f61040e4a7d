import type { ReadingStatus } from '../../lib/papers/records';
import { Icon } from './Icon';

export const statusNames: Readonly<Record<ReadingStatus, string>> = {
  'to-read': 'To read',
  reading: 'Reading',
  read: 'Read',
  archived: 'Archived',
};

const isStatus = (name: string): name is ReadingStatus => name in statusNames;

/** The statuses in the order of a paper's life. */
export const readingStatuses: readonly ReadingStatus[] = Object.keys(statusNames).filter(isStatus);

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
