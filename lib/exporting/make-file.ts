import type { Ask } from '../../components/ui/data/services';
import { loadFacts, loadRecords } from '../../components/ui/export/load-records';
import { readBefore } from '../export/read-before';
import { formats } from '../export/registry';
import { filePartsOf } from '../export/render';
import { glossPaper } from '../gloss/gloss-paper';
import type { ExportOrder } from '../messages/requests/exports';
import type { Reading } from '../papers/export-row';
import type { PaperRecord, Progress } from '../papers/records';
import { safeFileName } from '../text/file-name';
import { countOf, isoDay } from '../text/numbers';

/** An order with what the reader wants to be read off papers. */
export type ReadOrder = ExportOrder & { reading: Reading };

/** A larger file is not kept for the reader, who can take out fewer papers at once. */
const mostBytes = 500_000_000;

/** What was exported. */
export interface MadeFile {
  name: string;
  blob: Blob;
  words: string;
}

/** Makes the file of an order, telling how far it is; what `told` throws stops it. @throws Error with words for the reader */
export async function makeFile(
  order: ReadOrder,
  ask: Ask,
  now: Date,
  told: (progress: Progress) => Promise<void>,
): Promise<MadeFile> {
  const format = formats.find(({ id }) => id === order.format);
  if (!format) throw new Error('This format is no longer there. Choose another one.');
  const papers = await loadRecords(ask, order.source, told);
  const { name: title, template } = order;
  const context = { now, title, gloss: await glossFor(order.reading, papers, ask), ...(template ? { template } : {}) };
  const parts: (string | Uint8Array<ArrayBuffer>)[] = [];
  for (const part of filePartsOf(format, papers, context)) {
    parts.push(part);
    await told({ done: Math.min(parts.length, papers.length), total: papers.length });
  }
  const blob = new Blob(parts, { type: format.mediaType });
  if (blob.size > mostBytes) throw new Error('This export is larger than 500 MB. Export one reading list at a time.');
  const name = `${safeFileName(title, 'papers')} ${isoDay(now.getTime())}.${format.extension}`;
  return { name, blob, words: `${countOf(papers.length, 'paper')} exported to ${name}${await leftOut(ask)}` };
}

async function glossFor({ hidden, confidence }: Reading, papers: readonly PaperRecord[], ask: Ask) {
  // What was read before was read with the confidence that nobody has to choose.
  if (confidence !== undefined) return (paper: PaperRecord['paper']) => glossPaper(paper, { hidden, confidence });
  return readBefore(await loadFacts(ask, papers), hidden, (paper) => glossPaper(paper, { hidden }));
}

async function leftOut(ask: Ask): Promise<string> {
  const damaged = await ask('damaged', {});
  const left = damaged.ok ? damaged.value : [];
  return left.length > 0 ? `. Left out, as they cannot be read: ${left.join(', ')}` : '';
}
