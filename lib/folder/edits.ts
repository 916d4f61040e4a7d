import { movedHeadings } from '../text/html-headings';
import { fromOutline } from '../text/outline';
import { toldAsBefore } from '../text/references';
import { readNoteFile } from './block';

/** A note of the reader as it stands in a file. */
export interface NoteInFile {
  id: string;
  markdown: string;
}

/** A note between its marks, which stand in an item of an outline in some templates. */
const noteBlocks =
  /^( *(?:- )?)<!-- papergloss:note (\S+) (\d) -->\n\n?([\s\S]*?)\n?\n *<!-- papergloss:note end -->$/gm;

/** What stands in an item of an outline as it is outside of one. */
const outside = (body: string, before: string): string =>
  before === ''
    ? body
    : fromOutline(
        body
          .split('\n')
          .map((line) => (line.slice(0, before.length).trim() === '' ? line.slice(before.length) : line))
          .join('\n'),
      );

/** Headings up by as many levels as they were moved down, but for those within code. */
function raised(markdown: string, levels: number): string {
  let fence = '';
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      if (mark !== '' && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
      const signs = /^#{1,6}(?=\s)/.exec(line)?.[0].length ?? 0;
      if (fence !== '') return line;
      return movedHeadings(signs > 1 ? '#'.repeat(Math.max(1, signs - levels)) + line.slice(signs) : line, -levels);
    })
    .join('\n');
}

/** The reader's notes in a file, as they would write them. Footnotes and links get their own names back. */
export function notesInFile(text: string): NoteInFile[] {
  const { block = '' } = readNoteFile(text);
  return [...block.matchAll(noteBlocks)].map(([, before = '', id = '', level, body = '']) => ({
    id,
    markdown: raised(
      toldAsBefore(outside(body, before)).replace(/\[\^([^\]\s]+)-[A-Za-z0-9]{1,8}\]/g, '[^$1]'),
      Number(level),
    ).trim(),
  }));
}
