import type { Paper } from '../../papers/schema';
import type { PageHandle } from '../panel-slot';
import type { Drafts } from './drafts';
import type { Highlight, HighlightMarks } from './highlight-marks';

/** Draws a highlight and writes it. What could not be written stays on screen and among the drafts; gives why. */
export async function saveHighlight(
  page: PageHandle,
  marks: HighlightMarks,
  drafts: Drafts,
  highlight: Highlight,
  paper: Paper,
): Promise<string | undefined> {
  const { id, kind, markdown, target, colour, url } = highlight;
  const note = { id, kind, markdown, target, ...(colour && { colour }), ...(url && { url }) };
  const write = { paper, note, base: markdown };
  marks.isSaved(id, false);
  marks.show(highlight, paper);
  drafts.keep(write);
  const reply = await page.request('writeNote', write);
  if (!reply.ok) return `Not saved: ${reply.error.message} The highlight is kept here.`;
  marks.isSaved(id, true);
  drafts.drop(id);
  return undefined;
}
