import type { ExportContext } from '../../lib/export/format';
import { templateNamed } from '../../lib/export/markdown/template';
import { readBefore } from '../../lib/export/read-before';
import type { PaperRecord } from '../../lib/papers/records';
import { readExportSettings } from '../../lib/settings/export';
import { hiddenTopicsItem } from '../../lib/settings/settings';
import { factsOf } from '../../lib/store/facts/facts-of';
import type { Store } from '../../lib/store/store';

/** What writing papers to files needs: the template of an id, and what was read off the papers before. */
export async function folderContext(
  store: Store,
  records: readonly PaperRecord[],
  template: string,
): Promise<ExportContext> {
  const keys = records.map(({ paper }) => paper.key);
  const [facts, hidden, { templates }, { glossPaper }] = await Promise.all([
    factsOf(store, keys),
    hiddenTopicsItem.getValue(),
    readExportSettings(),
    import('../../lib/gloss/gloss-paper'),
    store.facts.reader.ready?.(),
  ]);
  return {
    now: new Date(),
    gloss: readBefore(facts, hidden, glossPaper),
    template: templateNamed(template, templates),
  };
}
