import type { Edit } from './format';

/** Types over a part of a field's text the way a person would, so that undo takes it back. */
export function typeOver(field: HTMLTextAreaElement | HTMLInputElement, { from, to, insert, select }: Edit): void {
  field.focus();
  field.setSelectionRange(from, to);
  const typed = insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, insert);
  if (!typed) {
    field.setRangeText(insert, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(...select);
}
