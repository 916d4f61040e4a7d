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

/** What a title's first line looks like where it goes on in the next. */
const goesOn = /^.{50}|[-,:]$|\b(?:and|or|of|in|for|with|the|an?|to|on|from|by|via|as|at|using|through|without)$/i;

/** Lines of preformatted text that were broken to fit put together: names behind a comma, a title above its second line and the names. */
function unwrapped(run: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (const [at, line] of run.entries()) {
    const before = lines.at(-1);
    const isBroken = /(?:[,;&]|\sand)$/.test(before?.text ?? '') && namesIn(before?.text ?? '').length > 0;
    const isSecond =
      goesOn.test(before?.text ?? '') && isTitle(before?.text ?? '') && namesIn(run[at + 1]?.text ?? '').length > 0;
    if (before && (isBroken || (isSecond && namesIn(line.text).length === 0)))
      lines.splice(-1, 1, { text: `${before.text} ${line.text}`, end: line.end });
    else lines.push(line);
  }
  return lines;
}

/** A line on which the columns of preformatted text are marked, without the number before them. */
const withColumns = (text: string): string =>
  text
    .trim()
    .replace(/\t+| {3,}/g, ' | ')
    .replace(/^\d{1,3} \| /, '');

/** The lines of a block, in runs that empty lines part: what stands between breaks, and in preformatted text between line feeds. */
function runsOf(block: Element): Line[][] {
  const pre = block.closest('pre');
  const runs: Line[][] = [[]];
  let text = '';
  let latest = pre ?? block;
  const close = () => {
    const line = (pre ? withColumns(text) : text).replace(/\s+/g, ' ').trim();
    text = '';
    if (line) runs.at(-1)?.push({ text: line, end: latest });
    else if (runs.at(-1)?.length) runs.push([]);
  };
  const write = (written: string) => {
    const lines = pre ? written.split('\n') : [written];
    for (const line of lines.slice(0, -1)) {
      text += line;
      close();
    }
    text += lines.at(-1) ?? '';
  };
  let at = 0;
  for (const node of block.childNodes) {
    const element = node.nodeType === 1 ? block.children[at++] : undefined;
    latest = element ?? latest;
    if (element && /^[BH]R$/.test(element.nodeName)) close();
    else write(node.nodeType === 3 ? (node.nodeValue ?? '') : textOf(element));
  }
  if (pre || block.lastElementChild) close();
  return pre ? runs.map(unwrapped) : runs;
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

/** The papers of lists that stand in one block, parted by nothing but line breaks or, preformatted, line feeds. `covered` has been read already. */
export function readBrokenLines(root: Element, covered: readonly Element[]): Entry[] {
  const breaks = new Map<Element, number>();
  for (const { parentElement } of root.querySelectorAll('br'))
    if (parentElement) breaks.set(parentElement, (breaks.get(parentElement) ?? 0) + 1);
  for (const pre of root.querySelectorAll('pre')) {
    const code = pre.children.length === 1 && pre.firstElementChild?.nodeName === 'CODE' ? pre.firstElementChild : pre;
    breaks.set(code, (code.textContent ?? '').split('\n').length);
  }
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
