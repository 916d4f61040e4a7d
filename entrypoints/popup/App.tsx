import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from '#imports';
import { Popup } from '../../components/popup/Popup';
import type { PageView, TabActions } from '../../components/popup/page-view';
import { ServicesContext } from '../../components/ui/data/services';
import { SyncContext } from '../../components/ui/data/sync';
import { Toasts } from '../../components/ui/parts/Toasts';
import { annotateHost, forgetHost } from '../../lib/browser/host-access';
import { annotatePage, showEntry } from '../../lib/messages/page-client';
import { setKnownSite } from '../../lib/settings/settings';
import { openPanel } from '../shared/panel';
import { paperOfTab } from '../shared/paper-of-tab';
import { services } from '../shared/services';
import { sync } from '../shared/sync';
import { currentTab, seeTab } from '../shared/tab';
import { abstractsOf } from './abstracts';

/** The popup of the running extension, about the active tab or the one named in the address. */
export function App() {
  const [tab, setTab] = useState<Awaited<ReturnType<typeof currentTab>>>(undefined);
  const [view, setView] = useState<PageView>({ kind: 'loading' });
  useEffect(() => {
    void currentTab(location.search).then(async (found) => {
      setTab(found);
      setView(found ? await seeTab(found, services.ask) : { kind: 'closed' });
    });
  }, []);
  const look = async () => setView(tab ? await seeTab(tab, services.ask) : { kind: 'closed' });
  const actions = useMemo(() => tabActions(tab, view, look), [tab, view]);
  return (
    <ServicesContext.Provider value={services}>
      <SyncContext.Provider value={sync}>
        <Toasts takesUp>
          <Popup view={view} tab={actions} />
        </Toasts>
      </SyncContext.Provider>
    </ServicesContext.Provider>
  );
}

function tabActions(
  tab: Awaited<ReturnType<typeof currentTab>>,
  view: PageView,
  look: () => Promise<void>,
): TabActions {
  const host = view.kind === 'page' ? new URL(view.summary.url).hostname : '';
  const tabId = tab?.id;
  const panel = openPanel(tab?.windowId);
  return {
    annotateAlways: () => annotateHost(host),
    annotateNoMore: () => forgetHost(host),
    setKnown: setKnownSite,
    async setPage(on) {
      if (tabId !== undefined) await annotatePage(tabId, on);
    },
    look,
    pageAsPaper: tab && paperOfTab(tab),
    async show(key) {
      if (tabId === undefined || !(await showEntry(tabId, key))) return;
      await browser.tabs.update(tabId, { active: true });
      if (!location.search) close();
    },
    async openRules() {
      await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}?rules&tab=${tabId}` });
    },
    ...(tabId === undefined ? {} : { abstracts: abstractsOf(tabId, host) }),
    ...(panel ? { openPanel: panel } : {}),
  };
}
