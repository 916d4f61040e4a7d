import { Lexer, type Token } from 'marked';

const isMark = ({ type, raw }: Token): boolean => type === 'html' && raw.startsWith('<!-- papergloss:');

/** Lines moved in. They end at line feeds alone, whatever else a note has between words. */
const movedIn = (text: string): string => text.replace(/(^|\n)(?=[^\n])/g, '$1  ');

/** Items that begin with a heading in other signs than those that `asOutline` makes. */
const otherItems = (list: string): string => list.replace(/(^|\n)- (?=#{1,6}(?:\s|$))/g, '$1* ');

/**
 * Markdown for a block of an outline, in which any line with the signs of a heading would leave the block and take what follows with it:
 * each heading but one at the start becomes an item, with what stands below it inside.
 */
export function asOutline(markdown: string): string {
  if (!/^ *(?:- )?#{1,6}(?:\s|$)/m.test(markdown)) return markdown;
  let isBelow = false;
  let isFirst = true;
  return new Lexer()
    .blockTokens(markdown, [])
    .map((token) => {
      if (isMark(token)) return token.raw;
      if (token.type === 'space') return isBelow ? movedIn(token.raw) : token.raw;
      const isItem = token.type === 'heading' && !isFirst;
      isBelow ||= isItem;
      isFirst = false;
      if (isItem) return `- ${token.raw}`;
      const raw = token.type === 'list' ? otherItems(token.raw) : token.raw;
      return isBelow ? movedIn(raw) : raw;
    })
    .join('');
}

/** What `asOutline` made as it was before. */
export function fromOutline(text: string): string {
  let fence = '';
  let isBelow = false;
  return text
    .split('\n')
    .map((line) => {
      const mark = isBelow ? undefined : /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark !== undefined) fence = fence === '' ? mark : line.trim().startsWith(fence) ? '' : fence;
      const heading = fence === '' ? /^- (#{1,6}(?:\s[\s\S]*)?)$/.exec(line)?.[1] : undefined;
      isBelow ||= heading !== undefined;
      return heading ?? (isBelow ? line.replace(/^ {2}/, '') : line);
    })
    .join('\n');
}
