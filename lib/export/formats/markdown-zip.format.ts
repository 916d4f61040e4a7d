import { defineFormat } from '../format';
import { paperFiles } from '../markdown/write';

/** A zip with one Markdown file per paper, for a folder of notes in Obsidian, Logseq or a repository. */
export default defineFormat({
  id: 'markdown-zip',
  label: 'Markdown, a file per paper (zip)',
  extension: 'zip',
  mediaType: 'application/zip',
  order: 2,
  group: 'notes',
  kind: 'files',
  templated: true,
  files: paperFiles,
});
