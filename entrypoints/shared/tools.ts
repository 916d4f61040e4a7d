import type { Tools } from '../../components/ui/data/services';
import { exportTools } from '../../lib/export/tools';
import { glossPaper } from '../../lib/gloss/gloss-paper';
import { previewMarkdown } from '../../lib/notes/preview';
import { standingBadges, standingTopics } from '../../lib/papers/standing';
import { hiddenTopicsItem, thresholdItem } from '../../lib/settings/settings';

/** Export, reading of abstracts and Markdown, in a module of their own: the first sight of a page does without. */
export async function createTools(): Promise<Tools> {
  let [hidden, confidence] = await Promise.all([hiddenTopicsItem.getValue(), thresholdItem.getValue()]);
  hiddenTopicsItem.watch((now) => {
    hidden = now;
  });
  thresholdItem.watch((now) => {
    confidence = now;
  });
  return {
    ...exportTools,
    gloss(paper, said) {
      const gloss = glossPaper(paper, { hidden, confidence });
      if (!said) return gloss;
      const { topics, badges } = gloss;
      return { ...gloss, topics: standingTopics(topics, said), badges: standingBadges(badges, said) };
    },
    preview: previewMarkdown,
  };
}
