// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup';
import type { PageView } from '../../../components/popup/page-view';
import { ServicesContext } from '../../../components/ui/data/services';
import { Toasts } from '../../../components/ui/parts/Toasts';
import type { ListSummary, PaperState } from '../../../lib/papers/records';
import { fakeServices, rowNumber, stateOf } from './fake-services';

const stamps = { createdAt: 0, updatedAt: 0 };
const list: ListSummary = { id: 'l1', name: 'Thesis', colour: 'green', order: 0, count: 2, ...stamps };
const saved: PaperState['saved'] = { status: 'to-read', tags: [], hiddenTags: [], addedAt: 0 };
const tab = {
  annotateAlways: async () => true,
  annotateNoMore: async () => {},
  setKnown: async () => {},
  setPage: async () => {},
  look: async () => {},
  show: async () => {},
  openRules: async () => {},
};

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const page = (over: Partial<Extract<PageView, { kind: 'page' }>['summary']> = {}): PageView => ({
  kind: 'page',
  access: 'known',
  summary: {
    url: 'https://huggingface.co/papers',
    title: 'Daily',
    site: { id: 'huggingface', name: 'Hugging Face Papers' },
    pageType: 'listing',
    papers: [rowNumber(1, { saved }), rowNumber(2)],
    layoutChanged: false,
    isOff: false,
    ...over,
  },
});

function show(view: PageView, services: ReturnType<typeof fakeServices>['services']) {
  render(
    <ServicesContext.Provider value={services}>
      <Toasts>
        <Popup view={view} tab={tab} />
      </Toasts>
    </ServicesContext.Provider>,
    root,
  );
}

const button = (name: string): HTMLElement => {
  const found = [...root.querySelectorAll('button')].find((each) =>
    (each.getAttribute('aria-label') ?? each.textContent)?.includes(name),
  );
  if (!found) throw new Error(`no button ${name} in ${root.innerHTML}`);
  return found;
};
const says = (text: string | RegExp) => vi.waitFor(() => expect(root.textContent).toMatch(text));

test('says what the page is, how much of it is saved, and lists the reading lists with counts', async () => {
  const { services } = fakeServices({
    lists: () => [list],
    find: () => ({ total: 10_000, rows: [], marks: [] }),
    lookup: ({ refs }) => refs.map(({ key }, index) => stateOf(key, index === 0 ? { saved } : {})),
  });
  show(page(), services);
  await says('Hugging Face Papers');
  await says('2 papers, 1 saved');
  await says(/All papers\s*10,000/);
  await says(/Thesis\s*2/);
});

test('asks for a window of the library, never for all of it', async () => {
  const { services, asked } = fakeServices({
    lists: () => [],
    find: () => ({ total: 10_000, rows: [rowNumber(1, { saved })], marks: [] }),
  });
  show({ kind: 'closed' }, services);
  await says('10,000');
  button('All papers').click();
  await says('Paper number 1');
  expect(asked.map(({ name }) => name)).not.toContain('records');
  const limits = asked.flatMap(({ data }) =>
    typeof data === 'object' && data && 'limit' in data ? [Number(data.limit)] : [],
  );
  expect(Math.max(...limits)).toBeLessThanOrEqual(50);
});

test('removes with undo', async () => {
  let isSaved = true;
  const row = () => rowNumber(1, isSaved ? { saved } : {});
  const { services, change } = fakeServices({
    lists: () => [],
    find: () => (isSaved ? { total: 1, rows: [row()], marks: [] } : { total: 0, rows: [], marks: [] }),
    unsave: () => {
      isSaved = false;
      return row().state;
    },
    undo: ({ id = 0 }) => {
      isSaved = true;
      return { id, words: 'Remove Paper number 1', at: 0, many: false };
    },
  });
  show({ kind: 'closed' }, services);
  await says('Saved last');
  button('Remove Paper number 1').click();
  await says('Removed from the library');
  change();
  await vi.waitFor(() => expect(root.textContent).not.toContain('Paper number 1'));
  button('Undo').click();
  await says('Undone: Remove Paper number 1');
  expect(isSaved).toBe(true);
  change();
  await says('Paper number 1');
});

test('a failed request is told in its own words', async () => {
  const { services } = fakeServices({
    lists: () => [list],
    find: () => ({ total: 1, rows: [rowNumber(1, { saved })], marks: [] }),
  });
  show({ kind: 'closed' }, services);
  await says('Saved last');
  button('Remove Paper number 1').click();
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain('No such thing.'));
});

test('says that a layout has changed, with a report that names nothing', async () => {
  const { services } = fakeServices({ lists: () => [], find: () => ({ total: 0, rows: [], marks: [] }) });
  const error = 'huggingface: TypeError at any-page.js:1:2';
  show(page({ layoutChanged: true, papers: [], url: 'https://huggingface.co/papers?q=secret', error }), services);
  await says('layout has changed');
  button('Copy a report').click();
  await says('Report copied');
  expect(services.copy).toHaveBeenCalledWith(
    expect.stringMatching(/site: huggingface(?:.|\n)*reader failed: huggingface: TypeError at any-page\.js:1:2/),
  );
  expect(services.copy).not.toHaveBeenCalledWith(expect.stringMatching(/secret/));
});

test.each([
  ['closed', /does not let extensions into this page/],
  ['unreadable', /Reload it/],
  ['loading', /Reading the page/],
  ['unasked', /Press the Papergloss button/],
] as const)('says in plain words that a page is %s', async (kind, words) => {
  const { services } = fakeServices({ lists: () => [], find: () => ({ total: 0, rows: [], marks: [] }) });
  show({ kind }, services);
  await says(words);
});
