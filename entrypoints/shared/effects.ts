import { browser } from '#imports';
import type { Services } from '../../components/ui/data/services';

const ownPages = { settings: '/library.html?settings', help: '/welcome.html' } as const;

/** What the extension's pages do in the browser around them. */
export const effects: Pick<
  Services,
  'newId' | 'now' | 'download' | 'version' | 'copy' | 'lastList' | 'openPage' | 'openTab'
> = {
  newId: () => crypto.randomUUID(),
  now: () => new Date(),
  download(fileName, content) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
  version: browser.runtime.getManifest().version,
  copy: (text) => navigator.clipboard.writeText(text),
  lastList: {
    get: () => localStorage.getItem('lastList') ?? undefined,
    set: (id) => localStorage.setItem('lastList', id),
  },
  openPage: (page) => void browser.tabs.create({ url: browser.runtime.getURL(ownPages[page]) }),
  openTab: (url) => void browser.tabs.create({ url }),
};
