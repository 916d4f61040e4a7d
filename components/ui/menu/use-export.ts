import { useCallback } from 'preact/hooks';
import type { Format, TextFormat } from '../../../lib/export/format';
import type { Scope } from '../../../lib/messages/requests/library';
import type { PaperRecord, PaperRow } from '../../../lib/papers/records';
import { safeFileName } from '../../../lib/text/file-name';
import { countOf, isoDay } from '../../../lib/text/numbers';
import { useServices } from '../data/services';
import { useAsk, useMessages } from '../parts/Toasts';

/** What to export: papers of the store, or those of a page, saved or not. */
export type ExportSource = { scope: Scope } | { rows: readonly PaperRow[] };

/** Exports papers to a file or the clipboard, and says what was done. */
export function useExport(name: string, source: ExportSource) {
  const { ask: askQuietly, tools, now, download, copy } = useServices();
  const ask = useAsk();
  const { done, failed } = useMessages();

  const records = useCallback(async (): Promise<readonly PaperRecord[] | undefined> => {
    if ('scope' in source) return ask('records', { scope: source.scope });
    const keys = source.rows.map(({ state }) => state.key);
    const stored = await ask('records', { scope: { kind: 'keys', keys } });
    const byKey = new Map(stored?.map((record) => [record.paper.key, record]));
    return stored && source.rows.map(({ paper, state }) => byKey.get(state.key) ?? unsaved(paper));
  }, [ask, source]);

  const save = async (format: Format) => {
    const papers = await records();
    if (!papers) return;
    const context = { gloss: (await tools()).gloss, now: now(), title: name };
    const fileName = `${safeFileName(name, 'papers')} ${isoDay(context.now.getTime())}.${format.extension}`;
    const { fileParts } = await tools();
    download(fileName, new Blob([...fileParts(format, papers, context)], { type: format.mediaType }));
    const damaged = await askQuietly('damaged', {});
    const left = damaged.ok ? damaged.value : [];
    const but = left.length > 0 ? ` Left out, as they cannot be read: ${left.join(', ')}` : '';
    done(`${countOf(papers.length, 'paper')} exported to ${fileName}${but && '.'}${but}`);
  };
  const copyAs = async (format: TextFormat) => {
    const papers = await records();
    if (!papers) return;
    try {
      const { gloss, renderText } = await tools();
      await copy(renderText(format, papers, { gloss, now: now(), title: name }));
      done(`${countOf(papers.length, 'paper')} copied as ${format.shortLabel}`);
    } catch {
      failed('The browser did not allow copying. Save to a file instead.');
    }
  };
  return { save, copyAs };
}

const unsaved = (paper: PaperRecord['paper']): PaperRecord => ({ paper, lists: [], notes: [], corrections: [] });
