import { withDerived } from '../derived';
import { defineFormat } from '../format';

/** The records as they are stored, with the derived topics and metrics, for scripts. */
export default defineFormat({
  id: 'json',
  label: 'JSON',
  extension: 'json',
  mediaType: 'application/json',
  order: 21,
  group: 'data',
  kind: 'text',
  *parts(records, context) {
    let before = `{\n"exported": ${JSON.stringify(context.now.toISOString())},\n"papers": [`;
    for (const record of records) {
      yield `${before}\n${JSON.stringify(withDerived(record, context), undefined, 2)}`;
      before = ',';
    }
    yield records.length === 0 ? `${before}]\n}\n` : '\n]\n}\n';
  },
});
