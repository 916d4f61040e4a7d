import type { Tools } from '../../components/ui/services';
import { formats } from '../../lib/export/registry';
import { glossPaper } from '../../lib/gloss/gloss-paper';
import { badgeText, displayMetrics } from '../../lib/metrics/badge';
import { extractMetrics } from '../../lib/metrics/extract';
import { previewMarkdown } from '../../lib/page/panel/preview';
import { findTopics } from '../../lib/tags/find-topics';

/** Export, reading of abstracts and Markdown, in a module of their own: the first sight of a page does without. */
export const tools: Tools = {
  formats,
  derive: {
    topicsOf: ({ title, categories, abstract }) => findTopics({ title, categories, ...(abstract ? { abstract } : {}) }),
    metricsOf: ({ abstract }, corrections) =>
      abstract === undefined
        ? []
        : displayMetrics(extractMetrics(abstract))
            .filter(({ text }) => !corrections.some(({ span, verdict }) => span === text && verdict === 'reject'))
            .map((metric) => ({
              kind: metric.kind,
              span: metric.text,
              badge: corrections.find(({ span, text }) => span === metric.text && text)?.text ?? badgeText(metric),
            })),
  },
  gloss: (paper) => glossPaper(paper),
  preview: previewMarkdown,
};
