import { browser } from '#imports';
import type { SyncAccess } from '../../components/ui/data/sync';
import { deviceName } from '../../lib/browser/device-name';
import { allowFolder, chooseFolder, hasFolders } from '../../lib/browser/folder-access';
import { allowServer, forbidServer } from '../../lib/browser/server-access';
import { syncStatusItem } from './sync-status';

/** Keeping in step, as the running extension's pages need it. */
export const sync: SyncAccess = {
  watch(callback) {
    void syncStatusItem.getValue().then(callback);
    return syncStatusItem.watch(callback);
  },
  deviceName: deviceName(navigator.userAgent),
  hasFolders: hasFolders(),
  allow: allowServer,
  forbid: forbidServer,
  chooseFolder,
  allowAgain: (origin) => (origin === undefined ? allowFolder() : allowServer(origin)),
  openSettings: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html?settings') }),
};
