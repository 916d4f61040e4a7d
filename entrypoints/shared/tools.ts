import type { Tools } from '../../components/ui/data/services';
import { readBefore } from '../../lib/export/read-before';
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
  const gloss: Tools['gloss'] = (paper, said) => {
    const read = glossPaper(paper, { hidden, confidence });
    if (!said) return read;
    const { topics, badges } = read;
    return { ...read, topics: standingTopics(topics, said), badges: standingBadges(badges, said) };
  };
  return {
    ...exportTools,
    gloss,
    // What was read before was read with the confidence that nobody has to choose.
    glossBy: (facts) => (confidence === thresholdItem.fallback ? readBefore(facts, hidden, gloss) : gloss),
    preview: previewMarkdown,
  };
}
