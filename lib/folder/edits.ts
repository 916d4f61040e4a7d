import { toldAsBefore } from '../text/references';
import { readNoteFile } from './block';

/** A note of the reader as it stands in a file. */
export interface NoteInFile {
  id: string;
  markdown: string;
}

const noteBlocks = /^<!-- papergloss:note (\S+) (\d) -->\n\n?([\s\S]*?)\n?\n<!-- papergloss:note end -->$/gm;

/** Headings up by as many levels as they were moved down, but for those within code. */
function raised(markdown: string, levels: number): string {
  let fence = '';
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      if (mark !== '' && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
      const signs = fence === '' ? (/^#{1,6}(?=\s)/.exec(line)?.[0].length ?? 0) : 0;
      return signs > 1 ? '#'.repeat(Math.max(1, signs - levels)) + line.slice(signs) : line;
    })
    .join('\n');
}

/** The reader's notes in a file, as they would write them. Footnotes and links get their own names back. */
export function notesInFile(text: string): NoteInFile[] {
  const { block = '' } = readNoteFile(text);
  return [...block.matchAll(noteBlocks)].map(([, id = '', level, body = '']) => ({
    id,
    markdown: raised(toldAsBefore(body).replace(/\[\^([^\]\s]+)-[A-Za-z0-9]{1,8}\]/g, '[^$1]'), Number(level)).trim(),
  }));
}
