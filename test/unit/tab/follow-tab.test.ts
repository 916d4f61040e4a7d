import { expect, test, vi } from 'vitest';
import type { PageView } from '../../../components/popup/page-view';
import { followTab } from '../../../lib/tab/follow-tab';
import type { Tab } from '../../../lib/tab/view-tab';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A browser whose active tab is the last of these that was gone to. */
function setUp() {
  let active: { id: number } | undefined = { id: 1 };
  const answers: ((view: PageView) => void)[] = [];
  const tell = vi.fn<(tab: Tab | undefined, view: PageView) => void>();
  const view = vi.fn(() => new Promise<PageView>((resolve) => answers.push(resolve)));
  const follower = followTab({ current: async () => active, view, tell });
  const goTo = (id: number | undefined): void => {
    active = id === undefined ? undefined : { id };
  };
  return { ...follower, answers, tell, view, goTo };
}

test('what a look finds is told with its tab', async () => {
  const { look, answers, tell } = setUp();
  void look();
  await settled();
  answers[0]?.({ kind: 'unasked' });
  await settled();
  expect(tell.mock.calls).toEqual([[{ id: 1 }, { kind: 'unasked' }]]);
});

test('a slow look does not overwrite a later one', async () => {
  const { look, answers, tell, goTo } = setUp();
  void look();
  await settled();
  goTo(2);
  void look();
  await settled();
  answers[1]?.({ kind: 'closed' });
  answers[0]?.({ kind: 'unasked' });
  await settled();
  expect(tell.mock.calls).toEqual([[{ id: 2 }, { kind: 'closed' }]]);
});

test('a window without a tab shows nothing', async () => {
  const { look, view, tell, goTo } = setUp();
  goTo(undefined);
  await look();
  expect(tell.mock.calls).toEqual([[undefined, { kind: 'closed' }]]);
  expect(view).not.toHaveBeenCalled();
});

test('only the tab that is followed is looked at again, once it has loaded or gone elsewhere', async () => {
  const { look, updated, view } = setUp();
  void look();
  await settled();
  updated(2, { status: 'complete' });
  updated(1, { status: 'loading' });
  await settled();
  expect(view).toHaveBeenCalledTimes(1);
  updated(1, { status: 'complete' });
  await settled();
  updated(1, { url: 'https://example.org/' });
  await settled();
  expect(view).toHaveBeenCalledTimes(3);
});
