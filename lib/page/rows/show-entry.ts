import { namesOf } from '../../papers/names';
import type { Row } from './row';

/** Scrolls to a paper's entry and focuses its save button. False when the page has none. */
export function showEntry(rows: readonly Row[], key: string): boolean {
  const row = rows.find(({ entry }) => namesOf(entry.paper).includes(key));
  row?.entry.element.scrollIntoView({ block: 'center' });
  row?.root.querySelector<HTMLElement>('.save')?.focus();
  return row !== undefined;
}
