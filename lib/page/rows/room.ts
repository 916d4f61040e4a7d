import type { Paper } from '../../papers/schema';
import { el } from '../drawing/dom';
import { entryElement } from '../drawing/ours';
import { type Host, makeHost } from '../drawing/style';
import type { Theme } from '../drawing/theme';

/** More pixels than one line takes, less than two do. */
export const overOneLine = 30;

/** Makes the host of a row with the room that it will take, before it is known what will stand in it: an abstract tells more than a title. */
export function makeRoom({ abstract }: Paper, theme: Theme): Host {
  const made = makeHost(entryElement, theme);
  made.root.append(el('div', { class: abstract ? 'room two' : 'room' }));
  return made;
}

/** How many lines are kept free for a row. */
export const linesKept = (root: ShadowRoot): number =>
  Number(root.querySelector<HTMLElement>('.room')?.offsetHeight) > overOneLine ? 2 : 1;
