import { browser } from '#imports';
import { noteSelection } from './note-selection';
import type { Ask } from './save';
import { saveLink } from './save-link';

const items = [
  { id: 'save-link', title: 'Save linked paper to Papergloss', contexts: ['link'], act: saveLink },
  {
    id: 'note-selection',
    title: 'Save selection as a note in Papergloss',
    contexts: ['selection'],
    act: noteSelection,
  },
] as const;

/**
 * Fills the right-click menu and answers its clicks. Chromium has the menu only once the reader has allowed it, since
 * the permission is optional there; Firefox knows it at installation alone.
 */
export function listenToMenus(ask: Ask): void {
  const menus: typeof browser.contextMenus | undefined = browser.contextMenus;
  if (menus) fillMenus(menus, ask);
  else browser.permissions.onAdded.addListener(() => browser.contextMenus && fillMenus(browser.contextMenus, ask));
}

function fillMenus(menus: typeof browser.contextMenus, ask: Ask): void {
  void menus.removeAll().then(() => {
    for (const { id, title, contexts } of items) menus.create({ id, title, contexts: [...contexts] });
  });
  menus.onClicked.addListener((clicked, tab) => {
    const item = items.find(({ id }) => id === clicked.menuItemId);
    if (tab) void item?.act(ask, clicked, tab);
  });
}
