import { inBrief } from '../../gloss/in-brief';
import { findKeys, findPapers, surveyPapers } from '../../store/find';
import type { searchRequests } from '../requests/search';
import { type HandlersOf, shownTopics } from './handler';

/** Finding papers of the library. */
export const searchHandlers: HandlersOf<typeof searchRequests> = {
  find: async (store, query, effects) => {
    const shown = await shownTopics(effects);
    const { rows, ...found } = await findPapers(store, query);
    return {
      value: {
        ...found,
        rows: rows.map(({ topics, badges, ...row }) => ({
          ...row,
          ...(topics && { topics: shown(topics) }),
          ...(badges && { badges: badges.map(inBrief) }),
        })),
      },
    };
  },
  findKeys: async (store, query) => ({ value: await findKeys(store, query) }),
  survey: async (store, filter, effects) => {
    const shown = await shownTopics(effects);
    const { counts, problems } = await surveyPapers(store, filter);
    const topic = counts.topic.filter(({ value }) => {
      const [slug = value] = value.split('\t');
      return filter.chosen?.topic?.includes(slug) || shown([{ slug }]).length > 0;
    });
    return { value: { counts: { ...counts, topic }, problems } };
  },
};
