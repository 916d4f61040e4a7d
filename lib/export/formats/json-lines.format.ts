import { withDerived } from '../derived';
import { defineFormat } from '../format';

/** A line of JSON for each paper, for scripts that read line by line: https://jsonlines.org */
export default defineFormat({
  id: 'json-lines',
  label: 'JSON Lines',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  order: 22,
  group: 'data',
  kind: 'text',
  *parts(records, context) {
    for (const record of records) yield `${JSON.stringify(withDerived(record, context))}\n`;
  },
});
