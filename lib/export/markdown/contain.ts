import { Lexer, type Token } from 'marked';
import { renameFootnotes } from '../../text/footnotes';
import { movedHeadings } from '../../text/html-headings';
import { closedWithin, endsOutside, interruptsText, opensFence } from './contain-fences';
import { containHtml } from './contain-html';

/** Whether there is anything in a note that could reach beyond it. */
const reaches = /^ {0,3}(?:#{1,6}(?:\s|$)|[=-]+[ \t]*$)|`{3}|~{3}|<|\$\$|%%|\[\^/m;

interface Block {
  text: string;
  kind: 'text' | 'html' | 'code';
}

/** A fenced block with its end, where it has none. */
function closed(raw: string): string {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
  if (fence === undefined) return raw;
  const lines = raw.trimEnd().split('\n');
  const last = lines.at(-1)?.trim() ?? '';
  const ends = lines.length > 1 && last.startsWith(fence) && last.replaceAll(fence.charAt(0), '') === '';
  return ends ? raw : `${raw.replace(/\n+$/, '')}\n${fence}\n`;
}

const tokensOf = (markdown: string): Token[] => new Lexer().blockTokens(markdown, []);

const kindOf = ({ type }: Token): Block['kind'] => (type === 'code' || type === 'html' ? type : 'text');

/** Shows tags without a partner as text. What stood in their block is read anew then, until none is left. */
function withoutOpenHtml(markdown: string): string {
  if (!markdown.includes('<')) return markdown;
  const tokens = tokensOf(markdown);
  const open = tokens.filter((token) => kindOf(token) !== 'code');
  const texts = containHtml(
    open.map(({ raw, type }) => ({
      text: raw,
      html: type === 'html',
      apart: /^(?:list|blockquote|table)$/.test(type),
    })),
  );
  const mended = tokens
    .map((token) => {
      const text = texts[open.indexOf(token)] ?? token.raw;
      return token.type === 'html' && text === token.raw && opensFence(text) ? text.replace('<', '&lt;') : text;
    })
    .join('');
  return mended === markdown ? markdown : withoutOpenHtml(mended);
}

/** Parsers differ on what a line of signs below other text underlines; so nothing is. */
const notUnderlined = (raw: string): string =>
  raw.replace(/(?<=\S[ \t]*)\n( {0,3})(=+|-+)(?=[ \t]*(?:\n|$))/g, (_, space, signs) =>
    signs.startsWith('=') ? `\n${space}\\${signs}` : `\n\n${space}${signs}`,
  );

/** A heading below `level`. One that is underlined becomes one with signs; a line below several lines was meant as a line. */
function lowered(raw: string, depth: number, text: string, level: number): string {
  const ending = /\n*$/.exec(raw)?.[0] ?? '';
  const lines = text.split('\n').map((line) => line.trim());
  if (depth === 2 && lines.length > 1 && !raw.startsWith('#')) return `${notUnderlined(text)}\n\n---${ending}`;
  const title = lines.join(' ').replace(/(^|\s)(#+)$/, '$1\\$2');
  return `${'#'.repeat(Math.min(6, depth + level))} ${title}${ending}`;
}

/** Whether a block is lines of text to some parser. */
const isText = ({ type }: Token): boolean => type === 'paragraph' || type === 'table' || type === 'def';

/** Whether a block ends with a line of text to some parser. */
const endsInText = (token: Token): boolean => isText(token) || endsOutside(token);

/**
 * Whether some parser takes a block right below text for more of that text, or for what underlines it: a rule, code by its indentation, an
 * item without words, a list that is not counted from one.
 */
const joinsText = ({ type, raw }: Token): boolean =>
  type === 'hr' || (type === 'code' && /^(?: {4}| *\t)/.test(raw)) || (type === 'list' && !interruptsText(raw));

function textOf(token: Token, level: number): string {
  if (token.type === 'heading') return lowered(token.raw, token.depth, token.text, level);
  if (isText(token)) return notUnderlined(token.raw);
  if (token.type === 'list' || token.type === 'blockquote') return closedWithin(token);
  return token.type === 'code' ? closed(token.raw) : token.raw;
}

function blockOf(token: Token, before: Token | undefined, level: number): Block {
  const kind = kindOf(token);
  const text = textOf(token, level);
  if (!before || !endsInText(before)) return { kind, text };
  return { kind, text: joinsText(token) ? `\n${text}` : text.replace(/^( {0,3})(?==+[ \t]*(?:\n|$))/, '$1\\') };
}

const codeSpans = /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\\[\s\S]/.source;
const switches = [
  { sign: '$$', find: new RegExp(`${codeSpans}|\\$\\$`, 'g') },
  { sign: '%%', find: new RegExp(`${codeSpans}|%%`, 'g') },
];

/** Displayed mathematics and Obsidian's comments go on until they are switched off: one too many is shown as text. */
function switchedOff(texts: readonly string[]): string[] {
  const result = [...texts];
  for (const { sign, find } of switches) {
    const found = result.flatMap((text, part) =>
      [...(text.includes(sign) ? text.matchAll(find) : [])]
        .filter(([whole]) => whole === sign)
        .map(({ index }) => ({ part, index })),
    );
    const last = found.at(-1);
    if (found.length % 2 === 0 || !last) continue;
    const text = result[last.part] ?? '';
    const mark = sign.charAt(0);
    result[last.part] = `${text.slice(0, last.index)}\\${mark}\\${mark}${text.slice(last.index + 2)}`;
  }
  return result;
}

/**
 * The reader's own Markdown inside a larger document: headings are moved below `level`, and what is left open is closed or shown as
 * text, so that a note can neither end the section it stands in nor go on in the next. `mark` tells its footnotes from other notes'.
 */
export function containMarkdown(markdown: string, level: number, mark = ''): string {
  const source = markdown.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  if (!reaches.test(source)) return source;
  const tokens = tokensOf(withoutOpenHtml(source));
  const blocks = tokens.map((token, index) => blockOf(token, tokens[index - 1], level));
  const open = blocks.filter(({ kind }) => kind !== 'code');
  const texts = switchedOff(open.map(({ text, kind }) => movedHeadings(text, level, kind === 'html')));
  const whole = blocks.map((block) => {
    if (block.kind === 'code') return block.text;
    const text = texts[open.indexOf(block)] ?? '';
    // Those of two notes in one file would be taken for each other.
    return mark === '' ? text : renameFootnotes(text, (name) => `${name}-${mark}`);
  });
  return whole.join('').trimEnd();
}
