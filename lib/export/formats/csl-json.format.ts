import { cslItem } from '../cite/csl';
import { citeKeys } from '../cite/key';
import { defineFormat } from '../format';
import { jsonArray } from '../json-array';

/** CSL-JSON, for Zotero, pandoc and citation processors. */
export default defineFormat({
  id: 'csl-json',
  label: 'CSL-JSON (Zotero, pandoc)',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  order: 13,
  group: 'bibliography',
  kind: 'text',
  *parts(records) {
    const keys = citeKeys(records);
    yield* jsonArray(records.map((record, index) => cslItem(record, keys[index] ?? '')));
  },
});
