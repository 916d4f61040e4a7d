import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from '#imports';
import { Panel } from '../../components/panel/Panel';
import type { PageView } from '../../components/popup/page-view';
import { ServicesContext } from '../../components/ui/data/services';
import { Toasts } from '../../components/ui/parts/Toasts';
import { missingHighlights, showEntry } from '../../lib/messages/page-client';
import { followTab } from '../../lib/tab/follow-tab';
import type { Tab } from '../../lib/tab/view-tab';
import { paperOfTab } from '../shared/paper-of-tab';
import { services } from '../shared/services';
import { currentTab, seeTab } from '../shared/tab';

interface Shown {
  tab?: Tab;
  view: PageView;
}

/** The side panel of the running extension. It follows the active tab of its window. */
export function App() {
  const [{ tab, view }, setShown] = useState<Shown>({ view: { kind: 'loading' } });
  const tabId = tab?.id;
  const missing = useMissing(tabId);
  const look = useRef(async () => {});
  useEffect(() => {
    const following = followActive((found, seen) => setShown({ ...(found && { tab: found }), view: seen }));
    look.current = following.look;
    return following.stop;
  }, []);
  return (
    <ServicesContext.Provider value={services}>
      <Toasts>
        <Panel
          view={view}
          pageAsPaper={tab && paperOfTab(tab)}
          onLook={() => look.current()}
          missing={missing}
          onShow={(key) => void (tabId !== undefined && showEntry(tabId, key))}
        />
      </Toasts>
    </ServicesContext.Provider>
  );
}

/** Milliseconds between looks at what the page has found: pages change without a word. */
const lookEvery = 2000;

/** Ids of the highlights that the page in the tab looks for and does not find. */
function useMissing(tabId: number | undefined): ReadonlySet<string> {
  const [ids, setIds] = useState('');
  useEffect(() => {
    setIds('');
    if (tabId === undefined) return undefined;
    const look = () => void missingHighlights(tabId).then((found) => setIds(found.join(' ')));
    look();
    const timer = setInterval(look, lookEvery);
    return () => clearInterval(timer);
  }, [tabId]);
  return useMemo(() => new Set(ids.split(' ')), [ids]);
}

/** Tells what is in the active tab, now and after each switch and navigation, until it is stopped. */
function followActive(tell: (tab: Tab | undefined, view: PageView) => void) {
  const current = () => currentTab(location.search);
  const { look, updated } = followTab({ current, view: (tab) => seeTab(tab, services.ask, false), tell });
  // The toolbar button, pressed meanwhile, lets us read what was closed before.
  addEventListener('focus', look);
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener(updated);
  void look();
  const stop = (): void => {
    removeEventListener('focus', look);
    browser.tabs.onActivated.removeListener(look);
    browser.tabs.onUpdated.removeListener(updated);
  };
  return { look, stop };
}
