import { parseDocument } from 'htmlparser2';
import { subscript, superscript } from '../papers/scripts';

type Node = ReturnType<typeof parseDocument>['children'][number];

/** Elements that end a line: those of HTML and of JATS, in which publishers hand abstracts in. */
const blocks = /^(?:jats:)?(?:p|div|br|h\d|title|sec|li|list|list-item|tr)$/;
const headings = /^(?:jats:)?(?:h\d|title)$/;

/** The text of a piece of markup: superscripts keep their meaning, and a heading is set off by a colon. */
export function textOf(markup: string): string {
  if (!/[<&]/.test(markup)) return markup;
  return textIn(parseDocument(markup).children, '').replace(/\s+/g, ' ').trim();
}

function textIn(nodes: readonly Node[], before: string): string {
  return nodes.reduce((text, node, index) => text + ownText(node, text, nodes[index + 1]), before).slice(before.length);
}

function ownText(node: Node, before: string, next: Node | undefined): string {
  if (node.type === 'text') return node.data;
  if (!('children' in node) || !('name' in node)) return '';
  const inner = textIn(node.children, '');
  const name = node.name.replace(/^jats:/, '');
  if (name === 'sup') return superscript(before, inner, next?.type === 'text' ? next.data : '');
  if (name === 'sub') return subscript(before, inner);
  if (headings.test(name) && inner.trim()) return ` ${inner.trim().replace(/[:.]$/, '')}: `;
  return blocks.test(name) ? ` ${inner} ` : inner;
}

/** An abstract in markup as running text, without the word that names it. */
export const abstractOf = (markup: string): string => textOf(markup).replace(/^(?:abstract|summary)\s*[:.]\s*/i, '');
