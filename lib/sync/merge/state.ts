import type { RecordState } from '../../store/replica';
import { joinFields } from './fields';
import { joinText } from './text';

/**
 * What is known of a record from two sides, together. The order of the sides does not matter, nor how often the same is
 * said again: whoever has heard all has the same.
 */
export function joinRecord(a: RecordState | undefined, b: RecordState): RecordState {
  if (!a) return b;
  const text = joinText(a.text, b.text);
  return { fields: joinFields(a.fields, b.fields), ...(text ? { text } : {}) };
}
