import type { Badge, Gloss, TopicTag } from '../../gloss/gloss';
import { statusNames } from '../../papers/words';
import { el, icon } from '../drawing/dom';
import { bookmark, kindIcons, pencil } from './icons';
import { type Row, shownBadges, shownTopics } from './row';

/** How a row is drawn where nobody has chosen it: so many badges before "+n". */
const usual: NonNullable<Gloss['row']> = { badges: 3, seen: true, own: true };

const topicPill = ({ name, hue }: TopicTag, index: number): HTMLElement => {
  const pill = el('button', { class: 'topic', type: 'button', 'data-do': 'topic', 'data-at': index }, name);
  pill.style.setProperty('--h', String(hue));
  return pill;
};

const badgePill = ({ text, brief, name, kind }: Badge, index: number): HTMLElement =>
  el(
    'button',
    {
      class: 'badge',
      type: 'button',
      'data-kind': kind,
      'data-brief': brief || undefined,
      'data-do': 'badge',
      'data-at': index,
      'aria-label': name,
    },
    icon(kindIcons[kind]),
    text,
  );

const saveButton = ({ state }: Row): HTMLElement => {
  const status = state?.saved?.status;
  return el(
    'button',
    {
      class: 'save',
      type: 'button',
      'data-do': status ? 'menu' : 'save',
      'data-status': status,
      ...(status && { 'aria-haspopup': 'dialog', 'aria-label': `${statusNames[status]}: change status or lists` }),
    },
    icon(bookmark),
    status ? statusNames[status] : 'Save',
  );
};

const noteButton = ({ state }: Row): HTMLElement => {
  const count = (state?.notes ?? 0) + (state?.highlights ?? 0);
  return el(
    'button',
    {
      class: 'note',
      type: 'button',
      'data-do': 'note',
      'data-count': count || undefined,
      'aria-label': count ? `Note, ${count} kept` : 'Note',
    },
    icon(pencil),
    count ? `Note ${count}` : 'Note',
  );
};

const ownMarks = ({ state }: Row): HTMLElement[] => {
  const { rating, tags = [] } = state?.saved ?? {};
  return [
    ...tags.map((tag, index) =>
      el('button', { class: 'own', type: 'button', 'data-do': 'own', 'data-at': index, dir: 'auto' }, `#${tag}`),
    ),
    ...(rating
      ? [el('span', { class: 'rating', role: 'img', 'aria-label': `Rated ${rating} of 5` }, '★'.repeat(rating))]
      : []),
  ];
};

const day = (at: number): string => new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' });

const seenMark = ({ state, seenBefore, isNew }: Row): HTMLElement | false => {
  if ((!seenBefore && !isNew) || state?.saved) return false;
  if (!seenBefore) return el('span', { class: 'new' }, 'New');
  const mark = el('span', { class: 'seen' }, 'Seen');
  // Not before somebody points at it: the first date that a browser writes takes it longer than all rows of a page.
  mark.onpointerenter = () => {
    mark.title = `First seen on ${day(seenBefore.first)}, last on ${day(seenBefore.last)}`;
  };
  return mark;
};

const badgePills = (row: Row, most: number): HTMLElement[] => {
  const badges = shownBadges(row);
  const shown = row.expanded ? badges : badges.slice(0, most);
  const beyond = badges.length - shown.length;
  return [
    ...shown.map(badgePill),
    el(
      'button',
      {
        class: 'more',
        type: 'button',
        hidden: beyond === 0 && !row.expanded,
        'data-do': 'more',
        'data-beyond': beyond,
        'aria-expanded': String(row.expanded),
        'aria-label': row.expanded ? 'Show fewer' : `Show ${beyond} more`,
      },
      row.expanded ? '−' : `+${beyond}`,
    ),
  ];
};

/** What a button is, however often the row is drawn anew: the save button stays the save button once the paper is saved. */
const nameOf = (button: Element | null): string | undefined =>
  button instanceof HTMLElement
    ? `${button.className} ${button.dataset['at'] ?? (button.tagName === 'SPAN' ? button.textContent : '')}`
    : undefined;

/** Attributes that change while a button is used; they make no other button of it. */
const passing = ['tabindex', 'aria-describedby', 'aria-busy', 'hidden'];

const isSame = (old: Element, fresh: Element): boolean => {
  const copy = document.importNode(old, true);
  for (const name of passing) copy.removeAttribute(name);
  return copy.isEqualNode(fresh);
};

/** Makes a button read like a fresh one, without a new node. */
function rewrite(kept: HTMLElement, fresh: Element): void {
  for (const { name } of [...kept.attributes])
    if (!passing.includes(name) && !fresh.hasAttribute(name)) kept.removeAttribute(name);
  for (const { name, value } of fresh.attributes) kept.setAttribute(name, value);
  kept.replaceChildren(...fresh.childNodes);
}

/** What stands in the row for a fresh child: what is the same, or is the same button with other words, stays the same node. */
function keep(kept: Element | undefined, fresh: Element): Element {
  if (!kept) return fresh;
  if (isSame(kept, fresh)) return kept;
  // A numbered button, a badge or a topic, would be another one: a press that began on it must not end on that.
  if (!(kept instanceof HTMLButtonElement) || kept.dataset['at']) return fresh;
  rewrite(kept, fresh);
  return kept;
}

/**
 * Brings a group's children in line with fresh ones. What stays is not moved: a press that began on a button must find it
 * there when it ends.
 */
function update(group: Element, fresh: readonly Element[]): void {
  const old = new Map([...group.children].map((child) => [nameOf(child), child]));
  const children = fresh.map((child) => keep(old.get(nameOf(child)), child));
  for (const child of old.values()) if (!children.includes(child)) child.remove();
  let at = group.firstElementChild;
  for (const child of children) {
    if (child === at) at = at.nextElementSibling;
    else group.insertBefore(child, at);
  }
}

/** Draws the row anew into its shadow root. Focus stays on the button it was on, and an open panel is not touched. */
export function drawRow(row: Row): void {
  const { root, gloss, entry, host } = row;
  const { badges, seen, own, accent = null } = gloss.row ?? usual;
  host.style.setProperty('--accent', accent);
  const focused = nameOf(root.activeElement);
  const fresh = [
    saveButton(row),
    noteButton(row),
    seen && seenMark(row),
    ...(own ? ownMarks(row) : []),
    ...shownTopics(row).map(topicPill),
    ...gloss.categories.map(({ label, title }) => el('span', { class: 'category', title, dir: 'auto' }, label)),
    ...badgePills(row, badges),
  ].filter((child) => child !== false);
  const name = `Papergloss: ${entry.paper.title}`;
  const group = root.querySelector('.row');
  if (group) {
    group.setAttribute('aria-label', name);
    update(group, fresh);
  } else root.append(el('div', { class: 'row', role: 'group', 'aria-label': name }, ...fresh));
  const buttons = buttonsOf(root);
  const current = buttons.find((button) => nameOf(button) === focused);
  for (const button of buttons) button.tabIndex = button === (current ?? buttons[0]) ? 0 : -1;
  if (current && root.activeElement !== current) current.focus({ preventScroll: true });
}

/** The row's buttons in the order in which arrow keys go through them. */
export const buttonsOf = (root: ShadowRoot): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('.row > button:not([hidden])'),
];

/** The button that stands for marks that are not shown. */
export const moreButton = (group: Element): HTMLElement | null => group.querySelector<HTMLElement>('.more');
