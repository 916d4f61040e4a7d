// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { refuseForged } from '../../../lib/page/drawing/keep-events';
import { makeHost } from '../../../lib/page/drawing/style';

test('forged events reach nothing in a panel', () => {
  const panel = document.createElement('form');
  const button = document.createElement('button');
  const field = document.createElement('textarea');
  panel.append(button, field);
  document.body.append(panel);
  const heard = vi.fn<(event: Event) => void>();
  for (const type of ['click', 'keydown', 'input', 'change', 'submit', 'paste', 'mousedown', 'blur'])
    for (const node of [panel, button, field]) node.addEventListener(type, heard);
  refuseForged(panel, new AbortController().signal);
  button.click();
  for (const type of ['keydown', 'input', 'change', 'paste', 'mousedown', 'blur'])
    field.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
  panel.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  expect(heard).not.toHaveBeenCalled();
});

test('an element of ours shows the page nothing of what is in it', () => {
  const { host, root } = makeHost('papergloss-entry', 'light');
  root.append('a word');
  document.body.append(host);
  expect(host.ownerDocument).toBe(document);
  expect(host.shadowRoot).toBeNull();
  expect(host.textContent).toBe('');
});
