import type { ComponentChildren } from 'preact';
import { formatCount } from '../../../lib/text/numbers';

interface Props {
  name: string;
  /** Undefined while it is being read, and for what has none. */
  count?: number | undefined;
  icon: ComponentChildren;
  /** Whether it is what is shown now. */
  current?: boolean;
  onOpen(): void;
}

/** Opens a list, a status or a tag; says how many papers are in it. */
export const ListButton = ({ name, count, icon, current, onOpen }: Props) => (
  <button type="button" class="list-row" aria-current={current ? 'true' : undefined} onClick={onOpen}>
    {icon}
    <span class="list-name" dir="auto">
      {name}
    </span>
    <span class="list-count">{count === undefined ? '' : formatCount(count)}</span>
  </button>
);
