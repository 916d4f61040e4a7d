import { type Browser, browser } from '#imports';
import type { SettingsActions } from '../../components/library/settings/settings-actions';
import { forgetHost } from '../../lib/browser/host-access';
import { annotatedHostsItem, hiddenTopicsItem, shortcutsItem, thresholdItem } from '../../lib/settings/settings';
import { defaultKeys, shortcutActions } from '../../lib/settings/shortcut-keys';
import { topics } from '../../lib/tags/topics';
import { abstractSettings } from '../shared/abstract-settings';

const keyOf = (action: string): string => Object.entries(defaultKeys).find(([name]) => name === action)?.[1] ?? '';

const menuPermission = { permissions: ['contextMenus'] } satisfies Browser.permissions.Permissions;

/** Whether the right-click menu is ours to fill; undefined in browsers that do not let the reader choose. */
async function hasMenu(): Promise<boolean | undefined> {
  const optional = browser.runtime.getManifest().optional_permissions ?? [];
  return optional.includes('contextMenus') ? browser.permissions.contains(menuPermission) : undefined;
}

/** Settings of the running extension. */
export const settings: SettingsActions = {
  shortcuts: Object.entries(shortcutActions).map(([action, name]) => ({ action, name, key: keyOf(action) })),
  async setShortcut(action, key) {
    const { [action]: _, ...others }: Record<string, string> = await shortcutsItem.getValue();
    await shortcutsItem.setValue(key === undefined ? others : { ...others, [action]: key });
  },
  topics: topics(),
  async read() {
    const [menu, threshold, hiddenTopics, hosts, shortcuts, abstracts] = await Promise.all([
      hasMenu(),
      thresholdItem.getValue(),
      hiddenTopicsItem.getValue(),
      annotatedHostsItem.getValue(),
      shortcutsItem.getValue(),
      abstractSettings.read(),
    ]);
    return { menu, threshold, hiddenTopics, hosts, shortcuts, abstracts };
  },
  setThreshold: (threshold) => thresholdItem.setValue(threshold),
  setHiddenTopics: (slugs) => hiddenTopicsItem.setValue([...slugs]),
  forgetHost,
  forgetSource: abstractSettings.forgetSource,
  forgetAbstractHost: abstractSettings.forgetHost,
  async setMenu(on) {
    await (on ? browser.permissions.request(menuPermission) : browser.permissions.remove(menuPermission));
  },
};
