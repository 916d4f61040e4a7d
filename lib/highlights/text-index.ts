import { type SearchText, searchText } from './find-quote';
import { partition } from './partition';
import type { Span } from './surroundings';
import { isSeen, textNodesBelow } from './text-nodes';

const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q ruby s samp small span strong sub sup time u var papergloss-mark math mi mn mo mrow msub msup mtext'.split(
    ' ',
  ),
);

/** The text below one element, and which node each part of it is in, as they were when it was read. */
export interface TextIndex {
  root: Element;
  nodes: readonly Text[];
  /** Where each node's text begins in the whole. */
  starts: readonly number[];
  search: SearchText;
}

/**
 * Reads all text below an element in one pass. One index serves any number of highlights, until the page changes
 * or marks are put around its text.
 */
export function indexText(root: Element): TextIndex {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const node of textNodesBelow(root)) {
    if (!isSeen(node)) continue;
    nodes.push(node);
    starts.push(length);
    parts.push(node.data);
    length += node.data.length;
  }
  return { root, nodes, starts, search: searchText(parts.join('')) };
}

/** The part of the text that a range covers. A range that reaches out of the root is cut off there. */
export function spanOf(index: TextIndex, range: Range): Span {
  const before = (at: 'start' | 'end') => {
    const boundary = range.cloneRange();
    boundary.collapse(at === 'start');
    return placeOf(index, boundary);
  };
  return { start: before('start'), end: before('end') };
}

function placeOf({ nodes, starts, search }: TextIndex, boundary: Range): number {
  const at = partition(nodes.length, (place) => {
    const node = nodes[place];
    return node !== undefined && boundary.comparePoint(node, node.length) <= 0;
  });
  const node = nodes[at];
  const start = starts[at] ?? search.raw.length;
  return node !== undefined && node === boundary.startContainer ? start + boundary.startOffset : start;
}

/** The range of a part of the text. Gives undefined for an empty part or one that is not in the text. */
export function rangeOf({ root, nodes, starts }: TextIndex, { start, end }: Span): Range | undefined {
  const first = partition(nodes.length, (at) => (starts[at + 1] ?? Number.POSITIVE_INFINITY) <= start);
  const last = partition(nodes.length, (at) => (starts[at + 1] ?? Number.POSITIVE_INFINITY) < end);
  const from = nodes[first];
  const to = nodes[last];
  if (!from || !to || start < 0 || start >= end) return undefined;
  const [startOffset, endOffset] = [start - (starts[first] ?? 0), end - (starts[last] ?? 0)];
  if (startOffset > from.length || endOffset > to.length) return undefined;
  const range = root.ownerDocument.createRange();
  range.setStart(from, startOffset);
  range.setEnd(to, endOffset);
  return range;
}

/** A part of the text as a reader sees it: white space as single spaces, and one between blocks. */
export function readableText({ nodes, starts }: TextIndex, { start, end }: Span): string {
  const first = partition(nodes.length, (at) => (starts[at + 1] ?? Number.POSITIVE_INFINITY) <= start);
  let text = '';
  let block: Element | null = null;
  for (let at = first; at < nodes.length && (starts[at] ?? end) < end; at++) {
    const node = nodes[at];
    const offset = starts[at] ?? 0;
    if (!node) continue;
    const own = blockOf(node);
    if (text !== '' && own !== block) text += ' ';
    block = own;
    text += node.data.slice(Math.max(0, start - offset), end - offset);
  }
  return text.replace(/\s+/g, ' ').trim();
}

function blockOf(node: Text): Element | null {
  let element = node.parentElement;
  while (element && inline.has(element.localName)) element = element.parentElement;
  return element;
}
