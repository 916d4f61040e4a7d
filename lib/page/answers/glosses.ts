import { bareGloss, type Gloss } from '../../gloss/gloss';
import type { request } from '../../messages/client';
import type { Request } from '../../messages/protocol';
import type { Paper } from '../../papers/schema';

/** The most papers that one message may ask about. */
const mostAtOnce = 500;
/** Milliseconds before a question is asked again: the background may have been stopped over it. */
const pause = 300;

/** A paper without words. */
const nothing: Request<'gloss'>['papers'][number] = { title: '', categories: [] };

/** Has the background start and make its tables, which take it longer than a page of papers does, while the page is being read. */
export const wakeGlossing = (ask: typeof request): void => void ask('gloss', { papers: [nothing], hidden: [] });

export interface Glosses {
  /** What there is to say of each paper, in their order: nothing where the background does not answer. */
  of(papers: readonly Paper[]): Promise<readonly Gloss[]>;
  /** Lets all answers go: the settings have changed. */
  forget(): void;
}

/** Topics and badges of the page's papers, as the background reads them; each text is asked for once. */
export function createGlosses(
  ask: typeof request,
  options: () => Omit<Request<'gloss'>, 'papers'>,
  signal: AbortSignal,
): Glosses {
  const known = new Map<string, { paper: Paper; gloss: Gloss }>();
  // Entries of one paper may stand on a page twice, with and without an abstract.
  const nameOf = ({ key, title, abstract = '' }: Paper): string => `${key} ${abstract.length} ${title}`;
  const knownOf = (paper: Paper): Gloss | undefined => {
    const found = known.get(nameOf(paper));
    return found && isSameText(found.paper, paper) ? found.gloss : undefined;
  };
  const askFor = async (papers: readonly Paper[]): Promise<void> => {
    const texts = papers.map(({ key, aliases, title, abstract, categories }) => ({
      key,
      aliases,
      title,
      categories,
      ...(abstract !== undefined && { abstract }),
    }));
    const question = { ...options(), papers: texts };
    let reply = await ask('gloss', question);
    if (!reply.ok) {
      await new Promise((done) => setTimeout(done, pause));
      if (!signal.aborted) reply = await ask('gloss', question);
    }
    if (!reply.ok) return;
    papers.forEach((paper, index) => {
      const gloss = reply.value[index];
      if (gloss) known.set(nameOf(paper), { paper, gloss });
    });
  };
  return {
    async of(papers) {
      const unknown = papers.filter((paper) => !knownOf(paper));
      for (let from = 0; from < unknown.length && !signal.aborted; from += mostAtOnce)
        await askFor(unknown.slice(from, from + mostAtOnce));
      return papers.map((paper) => knownOf(paper) ?? bareGloss);
    },
    forget: () => known.clear(),
  };
}

/** Whether two readings of a paper have the same words. */
export const isSameText = (a: Paper, b: Paper): boolean => a.title === b.title && a.abstract === b.abstract;
