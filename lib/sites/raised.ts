import { type ScriptMark, subscript, superscript } from '../papers/scripts';

/** How the script elements of HTML and MathML are set; of `msup`, `msub` and `msubsup` all children but the first. */
function markOf(element: Element, name: string): ScriptMark | undefined {
  if (name === 'sup') return '^';
  if (name === 'sub') return '_';
  const holder = element.parentNode?.nodeName.toLowerCase() ?? '';
  if (!holder.startsWith('msu') || !element.previousElementSibling) return undefined;
  return holder === 'msup' || element.previousElementSibling.previousElementSibling ? '^' : '_';
}

/** What an element that is set high or low says after a text; nothing where it leads to a note on the page. Undefined for all other elements. */
export function scriptText(element: Element, before: string): string | undefined {
  const mark = markOf(element, element.nodeName.toLowerCase());
  if (mark === undefined) return undefined;
  const body = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (mark === '_') return subscript(before, body);
  if (/^[\d\s,–-]*$/.test(body) && element.querySelector('a[href*="#"]')) return '';
  return superscript(before, body, (element.nextSibling?.textContent ?? '').slice(0, 8));
}
