import type { PageView } from '../../components/popup/page-view';
import type { Tab } from './view-tab';

interface Following {
  /** The tab that is followed now. */
  current(): Promise<Tab | undefined>;
  view(tab: Tab): Promise<PageView>;
  tell(tab: Tab | undefined, view: PageView): void;
}

interface Follower {
  /** Looks at the tab that is followed now. */
  look(): Promise<void>;
  /** A tab has changed: looks where it is the one that is followed, and has loaded or gone elsewhere. */
  updated(id: number, change: { status?: string; url?: string }): void;
}

/** Tells what is in the tab that is followed. What an earlier look finds later than the next one is not told. */
export function followTab({ current, view, tell }: Following): Follower {
  let latest = 0;
  let following: number | undefined;
  const look = async (): Promise<void> => {
    const mine = ++latest;
    const tab = await current();
    following = tab?.id;
    const seen: PageView = tab ? await view(tab) : { kind: 'closed' };
    if (mine === latest) tell(tab, seen);
  };
  return {
    look,
    updated(id, { status, url }) {
      if (id === following && (status === 'complete' || url !== undefined)) void look();
    },
  };
}
