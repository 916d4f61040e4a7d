import { isoDay } from '../../text/numbers';
import { defineFormat } from '../format';
import { frontMatter, paperFields, yamlBlock } from '../front-matter';
import { factsList, paperMarkdown } from '../paper-markdown';

/** All papers in one file. A single paper is a page with its front matter; several are sections, each with its facts. */
export default defineFormat({
  id: 'markdown',
  label: 'Markdown, one file',
  extension: 'md',
  mediaType: 'text/markdown',
  order: 1,
  kind: 'text',
  shortLabel: 'Markdown',
  *parts(records, context) {
    const [only] = records;
    if (only && records.length === 1) {
      yield `${frontMatter(only, context)}\n${paperMarkdown(only, context)}`;
      return;
    }
    const head = yamlBlock({ title: 'Papers', papers: records.length, exported: isoDay(context.now.getTime()) });
    yield `${head}\n# Papers\n`;
    for (const record of records)
      yield `\n${paperMarkdown(record, context, { level: 2, facts: factsList(paperFields(record, context)) })}`;
  },
});
