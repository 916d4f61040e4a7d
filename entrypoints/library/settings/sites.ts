import { type Browser, browser } from '#imports';
import type { SitesActions } from '../../../components/library/settings/SitesSection';
import { forgetHost } from '../../../lib/browser/host-access';
import { forbidZotero, isZoteroAllowed } from '../../../lib/browser/zotero-access';
import { annotatedHostsItem, offSitesItem, setKnownSite } from '../../../lib/settings/settings';
import { sites } from '../../../lib/sites/registry';

const menuPermission = { permissions: ['contextMenus'] } satisfies Browser.permissions.Permissions;

/** Whether the right-click menu is ours to fill; undefined in browsers that do not let the reader choose. */
async function hasMenu(): Promise<boolean | undefined> {
  const optional = browser.runtime.getManifest().optional_permissions ?? [];
  return optional.includes('contextMenus') ? browser.permissions.contains(menuPermission) : undefined;
}

/** The sites that the running extension annotates, and its right-click menu. */
export const places: SitesActions = {
  async read() {
    const off = await offSitesItem.getValue();
    const known = sites.map(({ id, name }) => ({ id, name, on: !off.includes(id) }));
    known.sort((a, b) => a.name.localeCompare(b.name));
    const [hosts, menu, zotero] = await Promise.all([annotatedHostsItem.getValue(), hasMenu(), isZoteroAllowed()]);
    return { known, hosts, menu, zotero };
  },
  setKnown: setKnownSite,
  forgetHost,
  forbidZotero,
  async setMenu(on: boolean) {
    await (on ? browser.permissions.request(menuPermission) : browser.permissions.remove(menuPermission));
  },
};
