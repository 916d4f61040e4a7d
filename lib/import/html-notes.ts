import { DomUtils, parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Tag = Extract<Node, { attribs: object }>;

const marks: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  code: '`',
  s: '~~',
  del: '~~',
};
const unseen = new Set(['script', 'style', 'img', 'head', 'title']);
const blocks = new Set(['p', 'div', 'section', 'article', 'table', 'dl', 'figure', 'hr']);
const lines = new Set(['br', 'tr', 'dt', 'dd']);
/** Nothing that somebody wrote is nested deeper. */
const deepest = 60;

/** Words between signs, with the spaces around them outside. */
const between = (sign: string, inner: string): string =>
  inner.trim() === '' ? inner : inner.replace(/^(\s*)([\s\S]*?)(\s*)$/, `$1${sign}$2${sign}$3`);

const block = (text: string): string => `\n\n${text.trim()}\n\n`;

function list(node: Tag, depth: number): string {
  const items = DomUtils.getChildren(node).filter((child) => DomUtils.isTag(child) && child.name === 'li');
  const written = items.map((item, index) => {
    const sign = node.name === 'ol' ? `${index + 1}. ` : '- ';
    const text = inside(item, depth)
      .trim()
      .replace(/\n{2,}/g, '\n');
    return sign + text.replaceAll('\n', `\n${' '.repeat(sign.length)}`);
  });
  return block(written.join('\n'));
}

function link(node: Tag, inner: string): string {
  const address = node.attribs['href'] ?? '';
  return /^https?:\/\/[^\s()<>]+$/i.test(address) && inner.trim() ? `[${inner.trim()}](${address})` : inner;
}

/** What an element is in Markdown; its words where Markdown has nothing for it. */
function ofTag(node: Tag, depth: number): string {
  const { name } = node;
  if (unseen.has(name)) return '';
  if (name === 'ul' || name === 'ol') return list(node, depth);
  if (name === 'pre') return block(`\`\`\`\n${DomUtils.textContent(node).replace(/\n+$/, '')}\n\`\`\``);
  const inner = inside(node, depth);
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level) return block(`${'#'.repeat(Number(level))} ${inner.replace(/\s+/g, ' ').trim()}`);
  if (name === 'blockquote')
    return block(
      inner
        .trim()
        .replace(/\n{3,}/g, '\n\n')
        .replace(/^/gm, '> '),
    );
  if (name === 'a') return link(node, inner);
  if (blocks.has(name)) return block(inner);
  if (lines.has(name)) return `${inner}\n`;
  return between(marks[name] ?? '', inner);
}

const inside = (node: Node, depth: number): string =>
  depth > deepest
    ? ''
    : DomUtils.getChildren(node)
        .map((child) =>
          DomUtils.isTag(child)
            ? ofTag(child, depth + 1)
            : DomUtils.isText(child)
              ? child.data.replace(/\s+/g, ' ')
              : '',
        )
        .join('');

const isHtml = /^\s*<(?:p|div|h[1-6]|ul|ol|blockquote|strong|em|b|i|br|span|pre|table)\b[^<>]*>/i;

/** A note in HTML as Markdown. */
export const markdownOfHtml = (html: string): string =>
  inside(parseDocument(html), 0)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^ (?=\S)/gm, '')
    .trim();

/** A note that a program may have written as HTML, as Zotero does. */
export const noteText = (text: string): string => (isHtml.test(text) ? markdownOfHtml(text) : text.trim());
