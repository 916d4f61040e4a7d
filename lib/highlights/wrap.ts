import type { Colour } from '../papers/records';
import { isSeen, isText, textNodesBelow } from './text-nodes';

/** Text nodes that were cut off the one before them, so that only these are joined again. */
const cutOff = new WeakSet<Text>();

/** Puts an element around each piece of a range's text. */
export function wrapRange(range: Range, colour: Colour): { marks: HTMLElement[]; unwrap(): void } {
  const marks = piecesOf(range).map((piece) => {
    const mark = piece.ownerDocument.createElement('papergloss-mark');
    mark.dataset['colour'] = colour;
    piece.replaceWith(mark);
    mark.append(piece);
    return mark;
  });
  return { marks, unwrap: () => marks.forEach(unwrapMark) };
}

function piecesOf(range: Range): Text[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const root = range.commonAncestorContainer;
  const pieces: Text[] = [];
  for (const node of [...textNodesBelow(root)]) {
    if (!range.intersectsNode(node) || !isSeen(node) || node.data.trim() === '') continue;
    const end = node === endContainer ? endOffset : node.length;
    const start = node === startContainer ? startOffset : 0;
    if (start >= end) continue;
    if (end < node.length) cutOff.add(node.splitText(end));
    const piece = start > 0 ? node.splitText(start) : node;
    if (piece !== node) cutOff.add(piece);
    pieces.push(piece);
  }
  return pieces;
}

function unwrapMark(mark: HTMLElement): void {
  const inside = [...mark.childNodes];
  mark.replaceWith(...inside);
  for (const node of inside) {
    join(node.nextSibling);
    join(node);
  }
}

/** Joins a piece to the text before it, if that is where it was cut off. */
function join(piece: Node | null): void {
  const before = piece?.previousSibling;
  if (!isText(piece) || !isText(before) || !cutOff.has(piece)) return;
  before.appendData(piece.data);
  piece.remove();
}
