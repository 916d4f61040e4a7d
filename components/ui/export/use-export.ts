import type { Format, Template, TextFormat } from '../../../lib/export/format';
import type { PaperRecord } from '../../../lib/papers/records';
import { countOf } from '../../../lib/text/numbers';
import { useServices } from '../data/services';
import { useMessages } from '../parts/Toasts';
import { type ExportSource, loadFacts, loadRecords } from './load-records';

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** As much of a name as a file is called by. */
const longestName = 200;

/** What a message says of the papers: of rows no more than is asked of them. */
const sourceOf = (source: ExportSource) => {
  if ('rows' in source) return { rows: source.rows.map(({ paper, state: { key } }) => ({ paper, state: { key } })) };
  return 'papers' in source ? { papers: [...source.papers] } : source;
};

/** Exports papers to a file or the clipboard, and says what was done. `loaded` are the papers, where they are there already. */
export function useExport(name: string, source: ExportSource, loaded?: readonly PaperRecord[]) {
  const { ask, tools, now, copy, newId, exporting } = useServices();
  const { done, failed } = useMessages();

  /** Loads the papers and has something done with them; says what goes wrong. */
  const work = async (act: (papers: readonly PaperRecord[]) => Promise<void>) => {
    try {
      await act(loaded ?? (await loadRecords(ask, source)));
    } catch (error) {
      failed(wordsOf(error));
    }
  };

  const contextFor = async (papers: readonly PaperRecord[], template?: Template) => ({
    gloss: (await tools()).glossBy(await loadFacts(ask, papers)),
    now: now(),
    title: name,
    ...(template ? { template } : {}),
  });

  /** Has a file made, which goes on where this page is closed; what is at the foot of the page tells the rest. */
  const save = async (format: Format, template?: Template) => {
    const id = newId();
    exporting.mine.add(id);
    const reply = await ask('startExport', {
      id,
      name: name.slice(0, longestName),
      format: format.id,
      source: sourceOf(source),
      ...(template ? { template } : {}),
    });
    if (!reply.ok) failed(reply.error.message);
  };

  const copyText = async (text: string, what: string) => {
    try {
      await copy(text);
      done(what);
    } catch {
      failed('The browser did not allow copying. Save to a file instead.');
    }
  };

  const copyAs = (format: TextFormat, template?: Template) =>
    work(async (papers) => {
      const { renderText } = await tools();
      const text = renderText(format, papers, await contextFor(papers, template));
      await copyText(text, `${countOf(papers.length, 'paper')} copied as ${format.shortLabel ?? format.label}`);
    });

  return { save, copyAs, copyText, work };
}
