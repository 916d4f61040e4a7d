import { textOf } from '../dom';
import { namesIn } from './names';
import { bare, couldBeTitle, withoutLead } from './shapes';

/** Whether what follows a text is no running text: nothing, a line break, a block, a byline or a link that says `PDF`. */
function isEnd(node: Node): boolean {
  let last = node;
  while (!last.nextSibling && last.parentElement && /^(?:SPAN|FONT|A)$/.test(last.parentElement.nodeName))
    last = last.parentElement;
  let next = last.nextSibling;
  while (next?.nodeName === 'SUP') next = next.nextSibling;
  return (
    !next ||
    /^(?:BR|P|DIV|UL|OL|TABLE)$/.test(next.nodeName) ||
    (next.nodeType === 1 && (!couldBeTitle(bare(textOf(next))) || namesIn(textOf(next)).length > 0))
  );
}

/** The words of a text node up to a run of spaces, or to its end where no running text goes on. */
export function startOf(text: Node): string {
  const [start = '', ...more] = (text.nodeValue ?? '').trim().split(/[ \u00a0]{2,}/);
  return more.length > 0 || isEnd(text) ? withoutLead(start.replace(/\s+/g, ' ')) : '';
}

/** Texts with the elements that begin with them; each element is looked at once, however deep the page. */
export function* beginnings(part: Element): Generator<{ text: Node; element: Element }> {
  const begun = new Set<Element>();
  const texts = part.ownerDocument.createTreeWalker(part, 4);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!element || !(text.nodeValue ?? '').trim()) continue;
    if (!begun.has(element)) yield { text, element };
    for (let outer: Element | null = element; outer && !begun.has(outer); outer = outer.parentElement) begun.add(outer);
  }
}
