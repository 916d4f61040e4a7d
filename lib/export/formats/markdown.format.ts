import { defineFormat } from '../format';
import { oneText, paperFiles } from '../markdown/write';

/** All papers in one file. A single paper is a page with its front matter; several are sections, each with its facts. */
export default defineFormat({
  id: 'markdown',
  label: 'Markdown, one file',
  extension: 'md',
  mediaType: 'text/markdown',
  order: 1,
  group: 'notes',
  kind: 'text',
  shortLabel: 'Markdown',
  templated: true,
  *parts(records, context) {
    if (records.length === 1 && context.template?.each !== 'group')
      for (const { text } of paperFiles(records, context)) yield text;
    else yield* oneText(records, context.title ?? 'Papers', context);
  },
});
