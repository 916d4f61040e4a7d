import type { Tools } from '../../components/ui/data/services';
import { entryOf } from '../../lib/export/cite/entry';
import { lackingIn } from '../../lib/export/cite/lacking';
import { citation, citationStyles } from '../../lib/export/cite/styles';
import { readyTemplates } from '../../lib/export/markdown/template';
import { tryTemplate } from '../../lib/export/markdown/try-template';
import { formats } from '../../lib/export/registry';
import { filePartsOf, renderText } from '../../lib/export/render';
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
    formats,
    templates: readyTemplates,
    tryTemplate,
    lackingIn,
    styles: citationStyles,
    cite: (record, style) => citation(entryOf(record), style),
    fileParts: filePartsOf,
    renderText,
    gloss(paper, said) {
      const gloss = glossPaper(paper, { hidden, confidence });
      if (!said) return gloss;
      const { topics, badges } = gloss;
      return { ...gloss, topics: standingTopics(topics, said), badges: standingBadges(badges, said) };
    },
    preview: previewMarkdown,
  };
}
