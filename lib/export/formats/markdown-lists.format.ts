import { defineFormat } from '../format';
import { groupFiles } from '../markdown/groups';

/** A zip with one Markdown file per reading list. */
export default defineFormat({
  id: 'markdown-lists',
  label: 'Markdown, a file per list (zip)',
  extension: 'zip',
  mediaType: 'application/zip',
  order: 3,
  group: 'notes',
  kind: 'files',
  templated: true,
  files: (records, context) => groupFiles(records, ({ lists }) => (lists.length > 0 ? lists : ['On no list']), context),
});
