import { buttonsOf, moreButton } from './draw-row';
import { linesKept, overOneLine } from './room';
import type { Row } from './row';

/** Pixels between two marks, as the style sheet has it. */
const gap = 4;
/** Pixels that lie between buttons and marks, or are lost where widths are told in whole ones. */
const slack = 8;
/** About what "+n" takes where it was never drawn. */
const moreWidth = 36;
/** With less room buttons are their icons alone, and long numbers are told in brief, as they are where a row is full. */
const narrowRoom = 430;

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
    ...badges.slice(0, 1),
  ];
}

const marksOf = (group: Element): HTMLElement[] => [...group.children].filter((child) => child instanceof HTMLElement);

/** A row that has a place on the page, and how wide that is. */
interface Placed extends Pick<Row, 'root' | 'expanded'> {
  group: Element;
  room: number;
  /** The lines that are kept free for it. */
  mostLines: number;
}

const placed = ({ root, expanded }: Row): Placed[] => {
  const group = root.querySelector('.row');
  const room = group?.clientWidth;
  return group && room ? [{ root, expanded, group, room: room - slack, mostLines: linesKept(root) }] : [];
};

/** What a mark takes: two lines where its own words take two. */
const widthsOf = (mark: HTMLElement, room: number): number[] =>
  mark.offsetHeight > overOneLine ? [room, room] : [mark.hidden ? moreWidth : mark.offsetWidth];

/** Works out which marks of a row do not fit, all of which are shown; reads the layout, changes nothing. */
function choose({ root, expanded, group, room, mostLines }: Placed): { fits: boolean; hide: () => void } {
  const marks = marksOf(group);
  const more = moreButton(group);
  const spared = spare(group);
  const widths = new Map(marks.map((mark) => [mark, widthsOf(mark, room)]));
  const over = new Set<Element>();
  const taken = (): number[] =>
    marks
      .filter((mark) => !over.has(mark) && (mark !== more || over.size > 0 || !more.hidden))
      .flatMap((mark) => widths.get(mark) ?? []);
  for (const mark of expanded ? [] : spared) {
    if (linesOf(taken(), room) <= mostLines) break;
    over.add(mark);
  }
  const hide = (): void => {
    for (const mark of marks) if (mark !== more) mark.hidden = over.has(mark);
    const beyond = Number(more?.dataset['beyond']) + over.size;
    if (!more) return;
    more.hidden = beyond === 0 && !expanded;
    if (expanded) return;
    more.textContent = `+${beyond}`;
    more.ariaLabel = `Show ${beyond} more`;
    const buttons = buttonsOf(root);
    const [first] = buttons;
    if (first && buttons.every(({ tabIndex }) => tabIndex)) first.tabIndex = 0;
  };
  return { fits: over.size === 0, hide };
}

/** Leaves as many lines of each row's marks as are kept free for it, and "+n" for the others. Reads all rows before it changes any, each time. */
export function fitRows(rows: Iterable<Row>): void {
  const all = [...rows].flatMap(placed);
  for (const { group, room, expanded } of all) {
    for (const look of ['data-narrow', 'data-short']) group.toggleAttribute(look, !expanded && room < narrowRoom);
    for (const mark of marksOf(group)) if (mark !== moreButton(group)) mark.hidden = false;
  }
  const chosen = all.map((each) => ({ ...each, ...choose(each) }));
  // What does not fit is told in brief before it is hidden.
  const full = chosen.filter(({ fits }) => !fits);
  for (const { group } of full) group.toggleAttribute('data-short', true);
  for (const { hide } of [...chosen.filter(({ fits }) => fits), ...full.map(choose)]) hide();
}
