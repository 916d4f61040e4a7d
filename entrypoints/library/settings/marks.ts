import type { MarksActions } from '../../../components/library/settings/MarksSection';
import { hiddenTopicsItem, thresholdItem } from '../../../lib/settings/settings';
import { topics } from '../../../lib/tags/topics';

/** What is shown beside entries, in the running extension. */
export const marks: MarksActions = {
  topics: topics(),
  read: async () => ({ threshold: await thresholdItem.getValue(), hiddenTopics: await hiddenTopicsItem.getValue() }),
  setThreshold: (threshold: number) => thresholdItem.setValue(threshold),
  setHiddenTopics: (slugs: readonly string[]) => hiddenTopicsItem.setValue([...slugs]),
};
