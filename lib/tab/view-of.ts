import type { PageSummary } from '../messages/page-replies';
import type { Paper } from '../papers/schema';
import { documentPaper } from './document-paper';

/** What a tab is told to be: a page by its own answer, or a document by its address. */
export type Sight = { kind: 'page'; summary: PageSummary } | { kind: 'document'; paper: Paper };

/**
 * What is in a tab, from the answer of the script in it and its address. A document's viewer is a page too, so an answer
 * without papers does not count against an address that names one. Undefined where neither says anything.
 */
export function viewOf(
  answer: PageSummary | undefined,
  address: URL | undefined,
  title: string,
  isDocument = false,
): Sight | undefined {
  const paper = answer?.papers.length ? undefined : address && documentPaper(address, title, isDocument);
  if (paper) return { kind: 'document', paper };
  return answer && { kind: 'page', summary: answer };
}
