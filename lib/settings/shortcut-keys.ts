/** What a key can do on an annotated page. */
export const shortcutActions = {
  next: 'Next entry',
  previous: 'Previous entry',
  save: 'Save, or change the status',
  list: 'Choose reading lists',
  note: 'Write a note',
  tag: 'Edit tags',
  highlight: 'Highlight the selected words',
  open: 'Open the paper',
  select: 'Select the entry',
  rate1: 'Rate 1 of 5',
  rate2: 'Rate 2 of 5',
  rate3: 'Rate 3 of 5',
  rate4: 'Rate 4 of 5',
  rate5: 'Rate 5 of 5',
  help: 'Show these keys',
} as const;

export type ShortcutAction = keyof typeof shortcutActions;

/** The key of each action, as `KeyboardEvent.key` names it. */
export type ShortcutKeys = Readonly<Record<ShortcutAction, string>>;

export const defaultKeys: ShortcutKeys = {
  next: 'j',
  previous: 'k',
  save: 's',
  list: 'l',
  note: 'n',
  tag: 't',
  highlight: 'h',
  open: 'o',
  select: 'x',
  rate1: '1',
  rate2: '2',
  rate3: '3',
  rate4: '4',
  rate5: '5',
  help: '?',
};

/** Every action with its default key, for help. */
export const keyHelp = (): { key: string; name: string }[] =>
  Object.keys(defaultKeys)
    .filter(isAction)
    .map((action) => ({ key: defaultKeys[action], name: shortcutActions[action] }));

/** Which action each key has on a site: the reader's choice over the defaults, without keys that the site uses itself. */
export function keysFor(ownKeys = '', chosen: Readonly<Record<string, unknown>> = {}): Map<string, ShortcutAction> {
  const keys = new Map<string, ShortcutAction>();
  for (const action of Object.keys(defaultKeys).filter(isAction)) {
    const own = chosen[action];
    const key = typeof own === 'string' ? own : defaultKeys[action];
    const isDefault = key === defaultKeys[action];
    if (key && !(isDefault && ownKeys.includes(key))) keys.set(key, action);
  }
  return keys;
}

const isAction = (name: string): name is ShortcutAction => name in defaultKeys;
