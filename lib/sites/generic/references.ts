import { textOf } from '../dom';

/** The line above a page's references. */
export const referencesLine =
  /^(?:references|bibliography|literature cited|works cited|cited by|related articles?)(?:\s*\(\d+\))?$/i;

/** Tells whether an element stands in the list of references that a text ends with; undefined where there is none. */
export function referencesIn(root: Element): ((element: Element) => boolean) | undefined {
  const start = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6, strong, b')].findLast(
    (element) => (element.textContent ?? '').length < 60 && referencesLine.test(textOf(element).replace(/\W+$/, '')),
  );
  return start && ((element) => (start.compareDocumentPosition(element) & 4) !== 0);
}
