import { ShortcutFields } from './ShortcutFields';
import { useStored } from './use-stored';

/** How the keys of annotated pages are read and changed. */
export interface KeysActions {
  /** Keys chosen over the defaults, by action. */
  read(): Promise<Readonly<Record<string, string | undefined>>>;
  setShortcut(action: string, key: string | undefined): Promise<void>;
  /** Everything that a key can do, with its default key. */
  shortcuts: readonly { action: string; name: string; key: string }[];
}

/** What keys do on annotated pages. */
export function KeysSection({ actions }: { actions: KeysActions }) {
  const { stored, after } = useStored(actions.read);
  return stored ? (
    <ShortcutFields
      shortcuts={actions.shortcuts}
      chosen={stored}
      onChoose={(action, key) => void after(actions.setShortcut(action, key))}
    />
  ) : null;
}
