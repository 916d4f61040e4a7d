import { metricsOf, topicNames } from '../derived';
import { defineFormat } from '../format';

/** The records as they are stored, with the derived topics and metrics, for scripts. */
export default defineFormat({
  id: 'json',
  label: 'JSON',
  extension: 'json',
  mediaType: 'application/json',
  order: 5,
  kind: 'text',
  render(records, context) {
    const papers = records.map((record) => ({
      ...record,
      topics: topicNames(record, context),
      metrics: metricsOf(record, context),
    }));
    return `${JSON.stringify({ exported: context.now.toISOString(), papers }, undefined, 2)}\n`;
  },
});
