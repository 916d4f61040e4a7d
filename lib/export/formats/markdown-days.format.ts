import { isoDay } from '../../text/numbers';
import { defineFormat } from '../format';
import { groupFiles } from '../markdown/groups';

/** A zip with one Markdown file per day on which papers were saved. */
export default defineFormat({
  id: 'markdown-days',
  label: 'Markdown, a file per day (zip)',
  extension: 'zip',
  mediaType: 'application/zip',
  order: 4,
  group: 'notes',
  kind: 'files',
  templated: true,
  files: (records, context) =>
    groupFiles(records, ({ saved }) => [saved ? isoDay(saved.addedAt) : 'Not saved'], context),
});
