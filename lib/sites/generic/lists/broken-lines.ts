import { makeEntry, textOf } from '../../dom';
import type { Entry } from '../../site';
import { outsideOf } from '../mentions';
import { namesIn } from '../names';
import { couldBeTitle, withoutLead, wordCount } from '../shapes';
import { titleInLine } from './title-in-line';

/** A line of a block that only line breaks divide, and the element behind which the marks of a title in it go. */
interface Line {
  text: string;
  end: Element;
}

/** The lines of a block, in runs that empty lines part. */
function runsOf(block: Element): Line[][] {
  const runs: Line[][] = [[]];
  let text = '';
  let at = 0;
  const close = (end: Element) => {
    const line = text.replace(/\s+/g, ' ').trim();
    text = '';
    if (line) runs.at(-1)?.push({ text: line, end });
    else if (runs.at(-1)?.length) runs.push([]);
  };
  for (const node of block.childNodes) {
    const element = node.nodeType === 1 ? block.children[at] : undefined;
    if (element) at += 1;
    if (element && /^[BH]R$/.test(element.nodeName)) close(element);
    else text += node.nodeType === 3 ? (node.nodeValue ?? '') : textOf(element);
  }
  if (text.trim() && block.lastElementChild) close(block.lastElementChild);
  return runs;
}

interface Found extends Line {
  authors: string[];
}

const isTitle = (text: string): boolean => couldBeTitle(text) && wordCount(text) >= 3 && namesIn(text).length === 0;

/** The papers of a run: a line like a title before or behind one of names, or both in one line. */
function papersIn(run: readonly Line[]): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < run.length; at += 1) {
    const [line, next] = run.slice(at, at + 2);
    if (!line) break;
    const own = titleInLine(line.text);
    const names = namesIn(next?.text ?? '');
    const text = withoutLead(line.text);
    if (own) found.push({ text: withoutLead(own), end: line.end, authors: namesIn(withoutTitle(line.text, own)) });
    else if (isTitle(text) && names.length > 0) found.push({ text, end: line.end, authors: names });
    else if (next && namesIn(line.text).length > 0 && isTitle(withoutLead(next.text)))
      found.push({ text: withoutLead(next.text), end: next.end, authors: namesIn(line.text) });
    else continue;
    at += Number(!own);
  }
  return found;
}

const withoutTitle = (line: string, title: string): string =>
  line.replace(title, '').replace(/^[\s.,:–—|-]+|[\s.,:]+$/g, '');

/** The papers of lists that stand in one block, parted by nothing but line breaks. `covered` has been read already. */
export function readBrokenLines(root: Element, covered: readonly Element[]): Entry[] {
  const breaks = new Map<Element, number>();
  for (const { parentElement } of root.querySelectorAll('br'))
    if (parentElement) breaks.set(parentElement, (breaks.get(parentElement) ?? 0) + 1);
  const isOutside = outsideOf(root, covered);
  const entries: Entry[] = [];
  for (const [block, count] of breaks) {
    if (count < 3 || isOutside(block) || covered.some((element) => block.contains(element))) continue;
    const runs = runsOf(block);
    const found = runs.flatMap(papersIn);
    const lines = runs.reduce((sum, run) => sum + run.length, 0);
    if (found.length < 3 || found.length < 0.25 * lines) continue;
    for (const { text, end, authors } of found)
      entries.push(makeEntry(end, end, { title: text, ids: [], authors }, { element: end, position: 'after' }));
  }
  return entries;
}
