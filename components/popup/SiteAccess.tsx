import { useState } from 'preact/hooks';
import { useMessages } from '../ui/parts/Toasts';
import type { HostAccess, PageView, TabActions } from './page-view';
import { hostOf } from './page-words';

interface Props {
  view: Extract<PageView, { kind: 'page' }>;
  tab: TabActions;
}

/** Where Papergloss works: on this page, on this site, on this host. */
export function SiteAccess({ view, tab }: Props) {
  const { site } = view.summary;
  return site && (view.access === 'known' || view.access === 'off') ? (
    <KnownSite key={site.id} site={site} view={view} tab={tab} />
  ) : (
    <OtherHost view={view} tab={tab} />
  );
}

const choices = { on: 'Annotate this site', page: 'Not this page', off: 'Not this site' } as const;
type Choice = keyof typeof choices;

/** A known site can be left alone, as a whole or on this page. */
function KnownSite({ site, view, tab }: Props & { site: { id: string; name: string } }) {
  const choose = async (choice: Choice) => {
    await tab.setKnown(site.id, choice !== 'off');
    await tab.setPage(choice === 'on');
    await tab.look();
  };
  const chosen: Choice = view.access === 'off' ? 'off' : view.summary.isOff ? 'page' : 'on';
  return (
    <label class="site-access">
      {site.name}
      <select
        aria-label={`Where Papergloss works on ${site.name}`}
        value={chosen}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          if (value === 'on' || value === 'page' || value === 'off') void choose(value);
        }}
      >
        {Object.entries(choices).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A switch for hosts that are not among the known sites: annotate them without being asked. */
function OtherHost({ view, tab }: Props) {
  const [access, setAccess] = useState<HostAccess>(view.access);
  const { done, failed } = useMessages();
  if (access !== 'always' && access !== 'once') return null;
  const host = hostOf(view.summary.url);
  const change = async (box: HTMLInputElement) => {
    if (!box.checked) {
      await tab.annotateNoMore();
      setAccess('once');
      done(`${host} is annotated on request only`);
    } else if (await tab.annotateAlways()) {
      setAccess('always');
      done(`${host} is annotated from now on`);
    } else {
      box.checked = false; // nothing changed, so nothing draws it anew
      failed(`Without the permission, ${host} is annotated on request only.`);
    }
  };
  return (
    <label class="site-access">
      <input
        type="checkbox"
        checked={access === 'always'}
        onChange={({ currentTarget }) => void change(currentTarget)}
      />
      Always annotate <bdi>{host}</bdi>
    </label>
  );
}
