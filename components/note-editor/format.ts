/** A change of a text: what stands between `from` and `to` becomes `insert`, and then `select` is selected. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  select: [start: number, end: number];
}

export type FormatCommand = 'bold' | 'italic' | 'link' | 'list';

const around = (text: string, start: number, end: number, mark: string): Edit => {
  const inner = text.slice(start, end);
  const within = text.slice(start - mark.length, start) === mark && text.slice(end, end + mark.length) === mark;
  if (within) {
    const from = start - mark.length;
    return { from, to: end + mark.length, insert: inner, select: [from, from + inner.length] };
  }
  const at = start + mark.length;
  return { from: start, to: end, insert: mark + inner + mark, select: [at, at + inner.length] };
};

const link = (text: string, start: number, end: number): Edit => {
  const inner = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(inner);
  const insert = isAddress ? `[](${inner})` : `[${inner}]()`;
  const caret = isAddress ? start + 1 : start + insert.length - 1;
  return { from: start, to: end, insert, select: [caret, caret] };
};

const list = (text: string, start: number, end: number): Edit => {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const after = text.indexOf('\n', end);
  const to = after < 0 ? text.length : after;
  const lines = text.slice(from, to).split('\n');
  const isList = lines.every((line) => line.startsWith('- '));
  const insert = lines.map((line) => (isList ? line.slice(2) : `- ${line}`)).join('\n');
  return { from, to, insert, select: [from + insert.length, from + insert.length] };
};

/** What a formatting command does to a text with a selection. Bold and lists are taken off again by a second go. */
export function formatSelection(text: string, start: number, end: number, command: FormatCommand): Edit {
  if (command === 'bold') return around(text, start, end, '**');
  if (command === 'italic') return around(text, start, end, '_');
  return command === 'link' ? link(text, start, end) : list(text, start, end);
}

/** The part in which two texts differ, as an edit of the first; its selection is empty and at the end of the part. */
export function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const insert = after.slice(start, after.length - end);
  const caret = start + insert.length;
  return { from: start, to: before.length - end, insert, select: [caret, caret] };
}
