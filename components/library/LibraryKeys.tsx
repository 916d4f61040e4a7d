import { KeyList, KeysDialog } from '../ui/parts/KeysDialog';

const keys = [
  ['/', 'Search; the arrow down goes from there to the papers'],
  ['↑ ↓ ← →', 'From cell to cell'],
  ['Home, End, Page Up, Page Down', 'Through the papers'],
  ['Enter', 'Open the paper, or go into a cell; Escape comes back'],
  ['Alt+← →', 'On a heading: put the column elsewhere; it can be dragged too'],
  ['x or Space', 'Select the paper'],
  ['Delete', 'Take the paper off the list, or remove it'],
  ['Ctrl+Z', 'Take back the last change'],
  ['Escape', 'Close the paper'],
  ['?', 'These keys'],
] as const;

/** Words of the search that show what it can do. */
const examples = [
  ['"language models" -survey', 'these words one after the other, without that one'],
  ['author:vaswani year:2023-2025', 'by field: title, author, venue, tag, topic, list, status, site, id'],
  ['speedup>3 params<10b', 'by the numbers that abstracts report'],
  ['tag:"to read" or has:note', 'one or the other; brackets put together'],
] as const;

/** Tells the keys of the library, and what its search understands. */
export const LibraryKeys = ({ onClose }: { onClose(): void }) => (
  <KeysDialog title="Keys and search" keys={keys} onClose={onClose}>
    <h3>Search</h3>
    <KeyList rows={examples} typed />
  </KeysDialog>
);
