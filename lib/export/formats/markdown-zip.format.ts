import { uniqueFileNames } from '../../text/file-name';
import { defineFormat } from '../format';
import { frontMatter } from '../front-matter';
import { paperMarkdown } from '../paper-markdown';

/** A zip with one Markdown file per paper, for a folder of notes in Obsidian, Logseq or a repository. */
export default defineFormat({
  id: 'markdown-zip',
  label: 'Markdown, a file per paper (zip)',
  extension: 'zip',
  mediaType: 'application/zip',
  order: 2,
  kind: 'files',
  *files(records, context) {
    const names = uniqueFileNames(records.map(({ paper }) => paper.title));
    for (const [index, record] of records.entries()) {
      yield { path: `${names[index]}.md`, text: `${frontMatter(record, context)}\n${paperMarkdown(record, context)}` };
    }
  },
});
