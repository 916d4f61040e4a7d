import { buttonsOf, moreButton } from './draw-row';
import type { Row } from './row';

/** The most lines of a row that is not expanded. */
const mostLines = 2;
/** Pixels between two marks, as the style sheet has it. */
const gap = 4;
/** Pixels that lie between buttons and marks, or are lost where widths are told in whole ones. */
const slack = 8;
/** About what "+n" takes where it was never drawn. */
const moreWidth = 36;
/** With less room buttons are their icons alone, and long numbers are told in brief. */
const narrowRoom = 430;

/** What each mark took when it was last shown: hidden ones have no width. */
const widths = new WeakMap<Element, number>();

/** How many lines things of these widths fill. */
export function linesOf(taken: readonly number[], room: number): number {
  let [lines, at] = [1, 0];
  for (const width of taken) {
    if (at > 0 && at + width > room) [lines, at] = [lines + 1, 0];
    at += width + gap;
  }
  return lines;
}

/** The marks that a narrow row does without, the ones that go first in front: two topics and one number stay longest. */
function spare(group: Element): Element[] {
  const all = (selector: string): Element[] => [...group.querySelectorAll(selector)];
  const [topics, badges] = [all('.topic'), all('.badge')];
  return [
    ...topics.slice(2).reverse(),
    ...all('.category').reverse(),
    ...badges.slice(1).reverse(),
    ...topics.slice(0, 2).reverse(),
  ];
}

/** A row that has a place on the page, and how wide that is. */
interface Placed extends Pick<Row, 'root' | 'expanded'> {
  group: Element;
  room: number;
}

const placed = ({ root, expanded }: Row): Placed[] => {
  const group = root.querySelector('.row');
  const room = group?.clientWidth;
  return group && room ? [{ root, expanded, group, room: room - slack }] : [];
};

/** Works out which marks of a row do not fit; reads the layout, changes nothing. */
function measure({ root, expanded, group, room }: Placed): () => void {
  const marks = [...group.children].filter((child) => child instanceof HTMLElement);
  for (const mark of marks) if (!mark.hidden) widths.set(mark, mark.offsetWidth);
  const more = moreButton(group);
  const spared = spare(group);
  const over = new Set<Element>();
  const taken = (): number[] =>
    marks
      .filter((mark) => !over.has(mark) && (mark !== more || over.size > 0 || !more.hidden))
      .map((mark) => widths.get(mark) ?? moreWidth);
  for (const mark of expanded ? [] : spared) {
    if (linesOf(taken(), room) <= mostLines) break;
    over.add(mark);
  }
  const isTight = !expanded && linesOf(taken(), room) > mostLines;
  return () => {
    group.toggleAttribute('data-tight', isTight);
    for (const mark of marks) if (mark !== more) mark.hidden = over.has(mark);
    const beyond = Number(more?.dataset['beyond']) + over.size;
    if (!more) return;
    more.hidden = beyond === 0 && !expanded;
    if (expanded) return;
    more.textContent = `+${beyond}`;
    more.ariaLabel = `Show ${beyond} more`;
    const buttons = buttonsOf(root);
    if (!buttons.some(({ tabIndex }) => tabIndex === 0)) for (const first of buttons.slice(0, 1)) first.tabIndex = 0;
  };
}

/** Leaves two lines of each row's marks, and "+n" for the others. Reads all rows before it changes any, each time. */
export function fitRows(rows: Iterable<Row>): void {
  const all = [...rows].flatMap(placed);
  for (const { group, room, expanded } of all) group.toggleAttribute('data-narrow', !expanded && room < narrowRoom);
  for (const hide of all.map(measure)) hide();
}
