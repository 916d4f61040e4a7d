import { browser } from '#imports';
import { pageAsPaper } from '../../lib/tab/page-as-paper';
import type { Tab } from '../../lib/tab/view-tab';

/** What is in a tab of the running browser as a paper of its own; absent where it cannot be told. */
export const paperOfTab = (tab: Tab) =>
  pageAsPaper(tab, async (tabId) => {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: ['/page-itself.js'] });
    return answer?.result;
  });
