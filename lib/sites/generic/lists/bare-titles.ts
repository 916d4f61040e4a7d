import { textOf } from '../../dom';
import type { Candidate } from '../row';
import { wordCount } from '../shapes';

const listsPapers =
  /\b(?:accepted|selected|invited|contributed)\b.{0,40}\b(?:papers?|posters?|talks?|contributions?|submissions?|abstracts?|demos?)\b|\b(?:list of|all) (?:papers|posters|talks|abstracts)\b|\b(?:papers|posters|talks) accepted\b|\btable of contents\b|\bproceedings of\b|录用论文|採択論文|採択演題|채택 ?논문/i;
const asksForPapers = /\bcall for\b|\bsubmi(?:t|ssion)\b|\binstructions?\b|\bguidelines?\b|\bimportant dates\b/i;

/** Whether the name of a page or the heading of a list says that papers are listed. */
export const saysPapers = (text: string): boolean => listsPapers.test(text) && !asksForPapers.test(text);

/** The words in capitals of a title, as a share of its long words. */
function capitals(text: string): number {
  const long = text.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  return long.length === 0
    ? 1
    : long.filter((word) => /^\p{Lu}/u.test(word) || /^[\u3040-\u9fff\uac00-\ud7a3]/.test(word)).length / long.length;
}

/** The heading that a list stands under. */
function headingAbove(element: Element, root: Element): string {
  const headings = [...root.querySelectorAll('h1, h2, h3, h4')];
  const above = headings.findLast((heading) => (heading.compareDocumentPosition(element) & 4) !== 0);
  return textOf(above);
}

const holdsRow = /^(?:LI|TD|DT|P|DIV)$/;

/**
 * Whether titles that stand alone in their rows, without names or links, are papers: the page says that it lists papers, and they
 * are written as titles are.
 */
export function areListedPapers(group: readonly Candidate[], root: Element): boolean {
  const [first] = group;
  if (!first || group.length < 5 || !group.every(({ element }) => holdsRow.test(element.nodeName))) return false;
  const named = `${root.ownerDocument.title} · ${textOf(root.querySelector('h1'))} · ${headingAbove(first.element, root)}`;
  const titled = group.filter(({ text }) => capitals(text) > 0.6 && wordCount(text) >= 3 && !/[.;]$/.test(text));
  const isAlone = group.filter(({ element, text }) => (element.textContent ?? '').trim().length < text.length + 30);
  return saysPapers(named) && titled.length >= 0.7 * group.length && isAlone.length >= 0.8 * group.length;
}
