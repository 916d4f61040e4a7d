import type { Request } from '../messages/protocol';
import { blockQuote, escapeParagraphs } from '../text/markdown';

/** A new note that quotes selected words; undefined where there are none. */
export function selectionNote(
  selection: string | undefined,
  url: string | undefined,
  id: string,
): Request<'writeNote'>['note'] | undefined {
  const words = selection?.trim();
  if (!words) return undefined;
  return { id, kind: 'note', markdown: `${blockQuote(escapeParagraphs(words))}\n`, ...(url && { url }) };
}
