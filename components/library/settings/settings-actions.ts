/** The settings as they are stored. */
export interface StoredSettings {
  /** Metrics less sure than this are not shown: 0 to 1. */
  threshold: number;
  /** Slugs of topics never shown. */
  hiddenTopics: readonly string[];
  /** Hosts annotated always, beside the known sites. */
  hosts: readonly string[];
  /** Whether the right-click menu has our entries; undefined where that cannot be chosen. */
  menu: boolean | undefined;
  /** Public interfaces that are asked for abstracts, and hosts whose pages always have theirs read. */
  abstracts: { sources: readonly { id: string; name: string }[]; hosts: readonly string[] };
  /** Keys chosen over the defaults, by action. */
  shortcuts: Readonly<Record<string, string | undefined>>;
}

/** How settings are read and changed. */
export interface SettingsActions {
  read(): Promise<StoredSettings>;
  setThreshold(threshold: number): Promise<void>;
  setHiddenTopics(slugs: readonly string[]): Promise<void>;
  forgetHost(host: string): Promise<void>;
  /** Asks a source for nothing any more, and gives the access to its host back. */
  forgetSource(id: string): Promise<void>;
  forgetAbstractHost(host: string): Promise<void>;
  /** Asks for the right-click menu's permission, or gives it back. Call it straight from a click. */
  setMenu(on: boolean): Promise<void>;
  setShortcut(action: string, key: string | undefined): Promise<void>;
  /** Everything that a key can do, with its default key. */
  shortcuts: readonly { action: string; name: string; key: string }[];
  /** All topics that can be recognised. */
  topics: readonly { slug: string; name: string }[];
}
