import { browser, storage } from '#imports';
import type { Services, Tools } from '../../components/ui/data/services';
import { request } from '../../lib/messages/client';
import { gathered } from '../../lib/messages/gathered';
import type { Revision } from '../../lib/messages/revision';
import { createDrafts } from '../../lib/notes/drafts';
import { readExportSettings, writeExportSettings } from '../../lib/settings/export';
import { hiddenTopicsItem } from '../../lib/settings/settings';
import { abstractSettings } from './abstract-settings';
import { effects } from './effects';
import { exporting } from './exports';

let tools: Promise<Tools> | undefined;

/** The services of the running extension. */
export const services: Services = {
  ask: request,
  onChange(callback) {
    const once = gathered(callback);
    const stops = [
      storage.watch<Revision>('local:revision', once),
      storage.watch<number>('local:factsRead', once),
      hiddenTopicsItem.watch(once),
    ];
    return () => stops.forEach((stop) => void stop());
  },
  tools() {
    tools ??= import('./tools').then(({ createTools }) => createTools());
    return tools;
  },
  exporting,
  drafts: createDrafts(browser.storage.local),
  lookUp: { sources: abstractSettings.sources, chosen: abstractSettings.chosen, allow: abstractSettings.allow },
  exports: { read: readExportSettings, write: writeExportSettings },
  ...effects,
};
