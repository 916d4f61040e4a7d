import { hiddenPage } from '../../lib/browser/hidden-page';
import { ExportDesk } from '../../lib/copies/export-desk';
import type { ExportOrder } from '../../lib/messages/requests/exports';
import { hiddenTopicsItem, thresholdItem } from '../../lib/settings/settings';
import { exportsItem } from '../shared/exports';

/** Has exports made by a hidden page, which loads what makes them: the background starts without that, and may be stopped meanwhile. */
export const exportDesk = () =>
  new ExportDesk<ExportOrder>({
    rows: { read: () => exportsItem.getValue(), write: (rows) => exportsItem.setValue(rows) },
    worker: hiddenPage(
      '/exporter.html',
      'Makes the files of exports, which goes on where the page that asked is closed.',
    ),
    async reading() {
      const [hidden, confidence] = await Promise.all([hiddenTopicsItem.getValue(), thresholdItem.getValue()]);
      return confidence === thresholdItem.fallback ? { hidden } : { hidden, confidence };
    },
    now: Date.now,
  });
