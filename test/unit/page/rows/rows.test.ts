// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { createStates } from '../../../../lib/page/answers/states';
import type { Row } from '../../../../lib/page/rows/row';
import { createRows } from '../../../../lib/page/rows/rows';
import { noState } from '../../../../lib/papers/names';
import type { FoundEntry } from '../../../../lib/sites/read';
import { paperNumber } from '../../../builders';
import { aGloss, aState, fakeBackground } from '../builders';

beforeEach(() => document.body.replaceChildren());

/** An entry of a numbered paper at the end of the page. */
function entryOf(number: number, element: HTMLElement = document.createElement('article')): FoundEntry {
  document.body.append(element);
  return { paper: paperNumber(number), element, titleElement: element, anchor: { element, position: 'append' } };
}

function setUp() {
  const states = createStates(fakeBackground({}).request, () => {}, new AbortController().signal);
  const watch = {
    drawn: vi.fn<(row: Row) => void>(),
    placed: vi.fn<(row: Row) => void>(),
    removed: vi.fn<(row: Row) => void>(),
  };
  const rows = createRows(states, () => 'dark', watch, new AbortController().signal);
  /** Brings the rows in line and draws all that is new. */
  const show = (...entries: FoundEntry[]): void => {
    for (const entry of rows.sync(entries)) rows.add(entry);
    rows.placeAdded();
    for (const row of rows.stale()) if (!row.isDrawn) rows.redraw(row, aGloss());
  };
  return { rows, states, watch, show };
}

const keys = (rows: readonly Row[]) => rows.map(({ entry }) => entry.paper.key);

test('rows come in the order of the page, placed in its colours, each told of once', () => {
  const { rows, watch, show } = setUp();
  const [first, second] = [entryOf(1), entryOf(2)];
  show(second);
  show(first, second);
  expect(keys(rows.all())).toEqual([first.paper.key, second.paper.key]);
  expect(watch.placed).toHaveBeenCalledTimes(2);
  expect(first.element.querySelector('papergloss-entry')?.getAttribute('theme')).toBe('dark');
});

test('rows are placed together, not one by one, and drawn once what there is to say of them has come', () => {
  const { rows, watch } = setUp();
  const entries = [entryOf(1), entryOf(2)];
  for (const entry of rows.sync(entries)) rows.add(entry);
  expect(document.querySelector('papergloss-entry')).toBeNull();
  rows.placeAdded();
  expect(document.querySelectorAll('papergloss-entry')).toHaveLength(2);
  expect(watch.drawn).not.toHaveBeenCalled();
  expect(keys(rows.stale())).toEqual(keys(rows.all()));
  for (const row of rows.stale()) rows.redraw(row, aGloss());
  expect(watch.drawn).toHaveBeenCalledTimes(2);
  expect(rows.stale()).toEqual([]);
});

test('an entry is drawn once, and not at all where it has left the page', () => {
  const { rows, show } = setUp();
  const [here, gone] = [entryOf(1), entryOf(2)];
  show(here);
  rows.add(here);
  gone.element.remove();
  rows.add(gone);
  rows.placeAdded();
  expect(document.querySelectorAll('papergloss-entry')).toHaveLength(1);
  document.body.append(gone.element);
  rows.add(gone);
  rows.placeAdded();
  expect(document.querySelectorAll('papergloss-entry')).toHaveLength(2);
});

test('a row whose entry left before it was placed is not placed', () => {
  const { rows, watch } = setUp();
  const entry = entryOf(1);
  for (const each of rows.sync([entry])) rows.add(each);
  entry.element.remove();
  rows.placeAdded();
  expect(watch.placed).not.toHaveBeenCalled();
});

test('a row goes with its entry, and is told of', () => {
  const { rows, watch, show } = setUp();
  const [stays, goes] = [entryOf(1), entryOf(2)];
  show(stays, goes);
  const [, row] = rows.all();
  if (row) rows.open.set(row, () => {});
  show(stays);
  expect(keys(rows.all())).toEqual([stays.paper.key]);
  expect(watch.removed.mock.calls.map(([removed]) => removed)).toEqual([row]);
  expect(goes.element.children).toHaveLength(0);
  expect(rows.open.size).toBe(0);
});

test('an element that shows another paper gets another row', () => {
  const { rows, watch, show } = setUp();
  const entry = entryOf(1);
  show(entry);
  const [before] = rows.all();
  show({ ...entry, paper: paperNumber(2) });
  expect(keys(rows.all())).toEqual([paperNumber(2).key]);
  expect(rows.all()[0]).not.toBe(before);
  expect(watch.removed).toHaveBeenCalledOnce();
});

test('a paper that turns up in another element takes its row along', () => {
  const { rows, watch, show } = setUp();
  show(entryOf(1));
  const [before] = rows.all();
  const moved = entryOf(1);
  show(moved);
  expect(rows.all()).toEqual([before]);
  expect(moved.element.querySelectorAll('papergloss-entry')).toHaveLength(1);
  expect(watch.removed).not.toHaveBeenCalled();
});

test('a row is taken along once, though the paper turns up twice', () => {
  const { rows, show } = setUp();
  show(entryOf(1));
  const [before] = rows.all();
  show(entryOf(1), entryOf(1));
  expect(rows.all()).toHaveLength(2);
  expect(rows.all()[0]).toBe(before);
  expect(rows.all()[1]).not.toBe(before);
});

test('a row may take the place of one that goes', () => {
  const { rows, show } = setUp();
  const first = entryOf(1);
  show(first, entryOf(2));
  const [, second] = rows.all();
  show({ ...first, paper: paperNumber(2) });
  expect(rows.all()).toEqual([second]);
  expect([...first.element.children]).toEqual([second?.host]);
});

test('two entries of one paper have a row each', () => {
  const { rows, show } = setUp();
  show(entryOf(1));
  show(...rows.all().map(({ entry }) => entry), entryOf(1));
  expect(rows.all()).toHaveLength(2);
});

test('rows whose text the page has rewritten are stale until they are drawn anew', () => {
  const { rows, show } = setUp();
  const entry = entryOf(1);
  show(entry);
  expect(rows.stale()).toEqual([]);
  show({ ...entry, paper: paperNumber(1, { abstract: 'Now with an abstract.' }) });
  const [row] = rows.stale();
  expect(row).toBeDefined();
  if (row) rows.redraw(row, aGloss({ topics: [] }));
  expect(rows.stale()).toEqual([]);
  expect(row?.gloss.topics).toEqual([]);
});

test('a row drawn anew shows what is known of its paper by then', () => {
  const { rows, states, show } = setUp();
  show(entryOf(1));
  const [row] = rows.all();
  states.set(paperNumber(1), aState({ key: paperNumber(1).key, notes: 3 }));
  if (row) rows.redraw(row);
  expect(row?.state?.notes).toBe(3);
  expect(row?.seenBefore).toBeNull();
  expect(row?.root.querySelector('.note')?.textContent).toBe('Note 3');
});

test('a mark that the page throws out comes back five times in five seconds', () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(10_000);
  const { rows, show } = setUp();
  show(entryOf(1));
  const [row] = rows.all();
  if (!row) throw new Error('no row');
  const refocus = vi.fn();
  rows.open.set(row, refocus);
  const throwOut = (times: number): number => {
    let back = 0;
    for (let time = 0; time < times; time++) {
      row.host.remove();
      rows.restore(row);
      if (row.host.isConnected) back++;
    }
    return back;
  };
  expect(throwOut(8)).toBe(5);
  expect(refocus).toHaveBeenCalledTimes(5);
  now.mockReturnValue(15_001);
  expect(throwOut(1)).toBe(1);
});

test('a mark that is where it belongs, or has no entry any more, is let be', () => {
  const { rows, show } = setUp();
  show(entryOf(1));
  const [row] = rows.all();
  if (!row) throw new Error('no row');
  rows.restore(row);
  expect(row.restored.times).toBe(0);
  show();
  rows.restore(row);
  expect(row.host.isConnected).toBe(false);
});

test('nodes are told by the entry that they lie in, hosts by their row', () => {
  const { rows, show } = setUp();
  const entry = entryOf(1);
  const inside = document.createTextNode('words');
  entry.element.append(inside);
  show(entry);
  const [row] = rows.all();
  expect(rows.inEntry(inside)).toBe(true);
  expect(rows.inEntry(document.body)).toBe(false);
  expect(rows.rowOf(row?.host ?? null)).toBe(row);
  expect(rows.rowOf(entry.element)).toBeUndefined();
  expect(rows.rowOf(null)).toBeUndefined();
});

test('all rows change their colours together, and all go', () => {
  const { rows, show } = setUp();
  show(entryOf(1), entryOf(2));
  rows.dress('light');
  const hosts = [...document.querySelectorAll('papergloss-entry')];
  expect(hosts.map((host) => host.getAttribute('theme'))).toEqual(['light', 'light']);
  rows.clear();
  expect(document.querySelector('papergloss-entry')).toBeNull();
  expect(rows.all()).toEqual([]);
});

test('a row far from the screen is drawn once it comes near, and takes what was said of it before', () => {
  const watchers: { host: Element; near(): void }[] = [];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly told: (changes: { isIntersecting: boolean; target: Element }[]) => void;
      constructor(told: (changes: { isIntersecting: boolean; target: Element }[]) => void) {
        this.told = told;
      }
      observe(host: Element): void {
        watchers.push({ host, near: () => this.told([{ isIntersecting: true, target: host }]) });
      }
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  const { rows, states, watch } = setUp();
  const entry = entryOf(1);
  for (const each of rows.sync([entry])) rows.add(each, aGloss({ topics: [] }));
  rows.placeAdded();
  const [row] = rows.all();
  if (!row) throw new Error('no row');
  expect(row.host.isConnected).toBe(true);
  states.set(entry.paper, aState({ key: entry.paper.key, notes: 2 }));
  rows.redraw(row);
  rows.redraw(row, aGloss());
  expect(row.isDrawn).toBe(false);
  expect(watch.drawn).not.toHaveBeenCalled();
  watchers.find(({ host }) => host === row.host)?.near();
  expect(row.isDrawn).toBe(true);
  expect(watch.drawn).toHaveBeenCalledOnce();
  expect(row.root.querySelector('.note')?.textContent).toBe('Note 2');
  expect(row.root.querySelectorAll('.topic')).toHaveLength(1);
  vi.unstubAllGlobals();
});

test('rows that wait are drawn where they are looked into, and before the page is printed', () => {
  const { rows, watch } = setUp();
  for (const each of rows.sync([entryOf(1), entryOf(2)])) rows.add(each, aGloss());
  rows.placeAdded();
  expect(rows.all().map(({ isDrawn }) => isDrawn)).toEqual([false, false]);
  expect(rows.all()[0]?.root.querySelector('.save')).not.toBeNull();
  expect(rows.all().map(({ isDrawn }) => isDrawn)).toEqual([true, false]);
  dispatchEvent(new Event('beforeprint'));
  expect(rows.all().map(({ isDrawn }) => isDrawn)).toEqual([true, true]);
  expect(watch.drawn).toHaveBeenCalledTimes(2);
});

test('an answer that changes nothing to see leaves the row as it is drawn', () => {
  const { rows, states, show } = setUp();
  show(entryOf(1));
  const [row] = rows.all();
  const group = row?.root.querySelector('.row');
  group?.setAttribute('aria-label', 'as drawn');
  states.set(paperNumber(1), noState(paperNumber(1).key));
  if (row) rows.redraw(row);
  expect(group?.getAttribute('aria-label')).toBe('as drawn');
});
