import type { PaperRecord } from '../../papers/records';
import { uniqueFileNames } from '../../text/file-name';
import type { ExportContext, ExportFile } from '../format';
import { oneText } from './write';

/** A file for each group that records belong to, by the names of the groups. */
export function* groupFiles(
  records: readonly PaperRecord[],
  groupsOf: (record: PaperRecord) => readonly string[],
  context: ExportContext,
): Iterable<ExportFile> {
  const groups = new Map<string, PaperRecord[]>();
  for (const record of records) {
    for (const name of groupsOf(record)) {
      const group = groups.get(name);
      if (group) group.push(record);
      else groups.set(name, [record]);
    }
  }
  const files = uniqueFileNames([...groups.keys()].map((name) => ({ name, more: '' })));
  for (const [index, [name, own]] of [...groups].entries()) {
    yield { path: `${files[index]}.md`, text: [...oneText(own, name, context)].join('') };
  }
}
