import { useRef, useState } from 'preact/hooks';
import type { Format, Template, TextFormat } from '../../../lib/export/format';
import type { PaperRecord, Progress } from '../../../lib/papers/records';
import { safeFileName } from '../../../lib/text/file-name';
import { countOf, isoDay } from '../../../lib/text/numbers';
import { useServices } from '../data/services';
import { useMessages } from '../parts/Toasts';
import { type ExportSource, loadFacts, loadRecords } from './load-records';

/** Milliseconds of work after which the page has its turn. */
const turn = 30;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Gathers the parts of a file, letting the page go on in between; undefined where it was stopped. */
async function gather<Part>(parts: Iterable<Part>, stopped: () => boolean, told: (done: number) => void) {
  const all: Part[] = [];
  let since = performance.now();
  for (const part of parts) {
    all.push(part);
    if (performance.now() - since < turn) continue;
    told(all.length);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (stopped()) return undefined;
    since = performance.now();
  }
  return all;
}

/** Exports papers to a file or the clipboard, and says what was done. */
export function useExport(name: string, source: ExportSource) {
  const { ask, tools, now, download, copy } = useServices();
  const { done, failed } = useMessages();
  const [progress, setProgress] = useState<Progress | undefined>(undefined);
  const stop = useRef(false);

  /** Loads the papers and has something done with them; says what goes wrong. */
  const work = async (act: (papers: readonly PaperRecord[]) => Promise<void>) => {
    stop.current = false;
    setProgress({ done: 0, total: 0 });
    try {
      await act(await loadRecords(ask, source, setProgress));
    } catch (error) {
      failed(wordsOf(error));
    }
    setProgress(undefined);
  };

  const contextFor = async (papers: readonly PaperRecord[], template?: Template) => ({
    gloss: (await tools()).glossBy(await loadFacts(ask, papers)),
    now: now(),
    title: name,
    ...(template ? { template } : {}),
  });

  const save = (format: Format, template?: Template) =>
    work(async (papers) => {
      const context = await contextFor(papers, template);
      const { fileParts } = await tools();
      const parts = await gather(
        fileParts(format, papers, context),
        () => stop.current,
        (ready) => setProgress({ done: Math.min(ready, papers.length), total: papers.length }),
      );
      if (!parts) return done('Nothing was exported');
      const fileName = `${safeFileName(name, 'papers')} ${isoDay(context.now.getTime())}.${format.extension}`;
      download(fileName, new Blob(parts, { type: format.mediaType }));
      const damaged = await ask('damaged', {});
      const left = damaged.ok ? damaged.value : [];
      const but = left.length > 0 ? `. Left out, as they cannot be read: ${left.join(', ')}` : '';
      done(`${countOf(papers.length, 'paper')} exported to ${fileName}${but}`);
    });

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

  const cancel = () => {
    stop.current = true;
  };
  return { save, copyAs, copyText, work, progress, cancel };
}
