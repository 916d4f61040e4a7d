import { expect, test } from 'vitest';
import { defaultKeys, keysFor } from '../../../lib/settings/shortcut-keys';

test('every action has a key of its own', () => {
  expect(new Set(Object.values(defaultKeys)).size).toBe(Object.keys(defaultKeys).length);
  expect(keysFor('huggingface.co').size).toBe(Object.keys(defaultKeys).length);
});

test('keys that a site uses itself stay the site’s, also on its subdomains', () => {
  expect(keysFor('github.com').has('j')).toBe(false);
  expect(keysFor('old.reddit.com').has('j')).toBe(false);
  expect(keysFor('notgithub.com').get('j')).toBe('next');
});

test('a key that the reader has chosen works everywhere; an empty one nowhere', () => {
  expect(keysFor('github.com', { next: 'q' }).get('q')).toBe('next');
  expect([...keysFor('huggingface.co', { next: '' }).values()]).not.toContain('next');
});
