import { useState } from 'preact/hooks';
import { useMessages } from '../ui/parts/Toasts';
import type { HostAccess, PageView, TabActions } from './page-view';
import { hostOf } from './page-words';

interface Props {
  view: Extract<PageView, { kind: 'page' }>;
  tab: TabActions;
}

/** A switch for hosts that are not among the known sites: annotate them without being asked. */
export function SiteAccess({ view, tab }: Props) {
  const [access, setAccess] = useState<HostAccess>(view.access);
  const { done, failed } = useMessages();
  if (access === 'known') return null;
  const host = hostOf(view.summary.url);
  const change = async (always: boolean) => {
    if (!always) {
      await tab.annotateNoMore();
      setAccess('once');
      done(`${host} is annotated on request only`);
    } else if (await tab.annotateAlways()) {
      setAccess('always');
      done(`${host} is annotated from now on`);
    } else failed(`Without the permission, ${host} is annotated on request only.`);
  };
  return (
    <label class="site-access">
      <input
        type="checkbox"
        checked={access === 'always'}
        onChange={({ currentTarget }) => void change(currentTarget.checked)}
      />
      Always annotate <bdi>{host}</bdi>
    </label>
  );
}
