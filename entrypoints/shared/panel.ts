import { browser } from '#imports';

interface SidePanels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens Chromium's side panel or Firefox's sidebar; undefined in browsers that have neither. */
export function openPanel(windowId: number | undefined): (() => Promise<void>) | undefined {
  const { sidePanel, sidebarAction }: SidePanels = browser;
  if (sidePanel && windowId !== undefined) return () => sidePanel.open({ windowId });
  return sidebarAction ? () => sidebarAction.open() : undefined;
}
