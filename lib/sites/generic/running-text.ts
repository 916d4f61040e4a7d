import type { Identifier } from '../../papers/identifiers';
import { textOf } from '../dom';
import { bare, isLabel, wordCount } from './shapes';

const block = 'p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, blockquote, div, article, section';

/** The words of an element's block that stand before it. */
function wordsBefore(element: Element, holder: Element): string {
  let before = '';
  const texts = holder.ownerDocument.createTreeWalker(holder, 4);
  for (let text = texts.nextNode(); text && !element.contains(text); text = texts.nextNode())
    before += text.nodeValue ?? '';
  return before.replace(/\s+/g, ' ');
}

/** Whether a link is a reference mark behind a claim, `(14)`, or the end of a long sentence, `is available at https://…`. */
export function isWithinText(link: Element): boolean {
  const holder = link.closest(block);
  const label = textOf(link);
  if (!holder || holder === link || !label || !isLabel(bare(label))) return false;
  if ((holder.textContent ?? '').length > 4000) return false;
  const before = wordsBefore(link, holder);
  if (/^\W*\d{1,3}\W*$/.test(label)) return wordCount(before) >= 4;
  return wordCount(before) >= 40 && /(?:\p{Ll}|,)\s*[([]?$/u.test(before);
}

/** Whether an identifier is that of a whole book or volume, as its number says. */
export const isVolume = ({ kind, id }: Identifier): boolean =>
  kind === 'doi' && /^10\.\d+\/97[89]-?[\d-]{9,14}$/.test(id);
