import { glossPaper } from '../../gloss/gloss-paper';
import { lookUp, visit } from '../../store/states';
import type { readingRequests } from '../requests/reading';
import { type HandlersOf, nothing } from './handler';

/** What a page asks while it is read. */
export const readingHandlers: HandlersOf<typeof readingRequests> = {
  gloss: async (_store, { papers, ...options }) => ({ value: papers.map((paper) => glossPaper(paper, options)) }),
  lookup: async ({ db }, { refs }) => ({ value: await lookUp(db, refs) }),
  visit: async ({ db, now }, { refs }) => ({ value: await visit(db, refs, now()) }),
  loadScript: async (_store, { script }, effects, sender) => ({
    value: await nothing(effects.loadScript(script, sender)),
  }),
  openLibrary: async (_store, { key }, effects) => ({ value: await nothing(effects.openLibrary(key)) }),
};
