import type { KeysActions } from '../../../components/library/settings/KeysSection';
import { shortcutsItem } from '../../../lib/settings/settings';
import { defaultKeys, shortcutActions } from '../../../lib/settings/shortcut-keys';

const keyOf = (action: string): string => Object.entries(defaultKeys).find(([name]) => name === action)?.[1] ?? '';

/** The keys of annotated pages, in the running extension. */
export const keys: KeysActions = {
  shortcuts: Object.entries(shortcutActions).map(([action, name]) => ({ action, name, key: keyOf(action) })),
  read: () => shortcutsItem.getValue(),
  async setShortcut(action: string, key: string | undefined) {
    const { [action]: _, ...others }: Record<string, string> = await shortcutsItem.getValue();
    await shortcutsItem.setValue(key === undefined ? others : { ...others, [action]: key });
  },
};
