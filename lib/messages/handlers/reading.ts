import type { Missing } from '../../fetch/abstracts';
import type { Gloss } from '../../gloss/gloss';
import type { GlossOptions, glossPaper } from '../../gloss/gloss-paper';
import { glossFor } from '../../gloss/row-look';
import type { PaperRef } from '../../papers/schema';
import { withoutMarkup } from '../../papers/tidy/markup';
import { keepSightings, newSightings } from '../../store/history/sightings';
import { tellNew } from '../../store/history/visited';
import { lookUp, visit } from '../../store/states';
import type { Store } from '../../store/store';
import type { Request } from '../protocol';
import type { readingRequests } from '../requests/reading';
import { type Effects, type HandlersOf, nothing, type Sender } from './handler';

type Glossed = Request<'gloss'>['papers'][number];

/** The gloss of a paper, by the abstract that is known of it where its page gives none, else with a sign that says why. */
function glossWith(
  read: typeof glossPaper,
  paper: Glossed,
  missing: Missing | undefined,
  options: GlossOptions,
): Gloss {
  if (paper.abstract || !missing)
    return read({ ...paper, abstract: paper.abstract && withoutMarkup(paper.abstract) }, options);
  if ('abstract' in missing) return read({ ...paper, abstract: missing.abstract }, options);
  const gloss = read(paper, options);
  return { ...gloss, categories: [...gloss.categories, { label: 'no abstract', title: missing.why }] };
}

/** What a page asks while it is read. */
export const readingHandlers: HandlersOf<typeof readingRequests> = {
  lookup: async (store, { refs }, effects, sender) => {
    const states = await lookUp(store.db, refs);
    if (sender.ownPage) return { value: states };
    setTimeout(() => void rememberPage(store, refs, effects, sender).catch(() => {})); // what stood on a page may be missed
    return { value: await tellNew(store.db, states, sender.url, store.now()) };
  },
  gloss: async ({ facts }, { papers, ...options }, { abstracts, look }, sender) => {
    const bare = papers.flatMap(({ key, aliases = [], title, abstract }) =>
      key !== undefined && !abstract ? [{ key, aliases, title, authors: [] }] : [],
    );
    const [known, wanted, { glossPaper }] = await Promise.all([
      abstracts?.missing(bare, sender),
      look?.(),
      import('../../gloss/gloss-paper'),
      facts.reader.ready?.(),
    ]);
    const found = new Map(bare.map(({ key }, index) => [key, known?.[index]]));
    const glosses = papers.map((paper) => glossWith(glossPaper, paper, found.get(paper.key ?? ''), options));
    return { value: wanted ? glosses.map((gloss) => glossFor(gloss, wanted)) : glosses };
  },
  visit: async ({ db, now }, { refs }) => ({ value: await visit(db, refs, now()) }),
  loadScript: async (_store, { script }, effects, sender) => ({
    value: await nothing(effects.loadScript(script, sender)),
  }),
  leaveAlone: async (_store, { site }, effects, { tabId }) => {
    if (site !== undefined) await effects.leaveSite?.(site);
    else if (tabId !== undefined) await effects.leavePage?.(tabId);
    return { value: null };
  },
  openLibrary: async (_store, { key }, effects) => ({ value: await nothing(effects.openLibrary(key)) }),
};

/**
 * Remembers which papers stand on the page that asks. No answer waits for it. In the task of another read its transaction
 * would end that of the other.
 */
async function rememberPage(
  { db, now }: Store,
  refs: readonly PaperRef[],
  effects: Effects,
  sender: Sender,
): Promise<void> {
  const sightings = await newSightings(db, refs, sender.url, now());
  if (sightings.length > 0 && effects.allows(sender, sightings)) await keepSightings(db, sightings);
}
