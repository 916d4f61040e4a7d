import { onRing, ringOnce, ringRegularly } from '../../lib/browser/alarms';
import { readRules, watchRules, writeRules } from '../../lib/settings/rules';
import type { Store } from '../../lib/store/store';
import { SyncControl } from '../../lib/sync/control';
import { settled } from '../../lib/sync/settled';
import { syncStatusItem } from '../shared/sync-status';

/** Keeps the library in step: at start, every quarter of an hour, a few seconds after a change, and as the browser is online again. */
export function keepInStep(store: Store, changed: (keys: readonly string[]) => void) {
  const control = new SyncControl(store, {
    rules: { read: readRules, write: writeRules },
    status: { read: () => syncStatusItem.getValue(), write: (status) => syncStatusItem.setValue(status) },
    changed,
    again: ringOnce,
    kept: ringRegularly,
  });
  const byItself = () => void control.run(false);
  const soon = settled(byItself);
  onRing(byItself);
  addEventListener('online', byItself);
  watchRules(soon);
  void control.start().catch(() => {});
  return { control, soon };
}
