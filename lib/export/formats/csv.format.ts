import { linkOf } from '../../papers/names';
import { csvRows } from '../../text/csv';
import { isoDay } from '../../text/numbers';
import { metricsOf, topicNames } from '../derived';
import { defineFormat } from '../format';

const header = [
  'key',
  'title',
  'authors',
  'year',
  'venue',
  'status',
  'rating',
  'tags',
  'topics',
  'lists',
  'metrics',
  'notes',
  'added',
  'url',
];

/** One row per paper, for spreadsheets; lists within a cell are separated by semicolons. */
export default defineFormat({
  id: 'csv',
  label: 'CSV table',
  extension: 'csv',
  mediaType: 'text/csv',
  order: 4,
  kind: 'text',
  render(records, context) {
    const rows = records.map((record) => {
      const { paper, saved, lists, notes } = record;
      return [
        paper.key,
        paper.title,
        paper.authors.join('; '),
        paper.year,
        paper.venue,
        saved?.status,
        saved?.rating,
        saved?.tags.join('; '),
        topicNames(record, context).join('; '),
        lists.join('; '),
        metricsOf(record, context)
          .map(({ badge }) => badge)
          .join('; '),
        notes.map(({ markdown }) => markdown).join('\n\n'),
        saved && isoDay(saved.addedAt),
        linkOf(paper),
      ];
    });
    return csvRows([header, ...rows]);
  },
});
