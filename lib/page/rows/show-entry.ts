import type { Row } from './row';

/** Scrolls to a paper's entry and focuses its save button. False when the page has none. */
export function showEntry(rows: readonly Row[], key: string): boolean {
  const row = rows.find(({ entry }) => entry.paper.key === key || entry.paper.aliases.includes(key));
  row?.entry.element.scrollIntoView({ block: 'center' });
  row?.root.querySelector<HTMLElement>('.save')?.focus();
  return row !== undefined;
}
