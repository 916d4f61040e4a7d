import { expect, test } from 'vitest';
import { defaultKeys, keysFor } from '../../../../lib/settings/shortcut-keys';
import { siteOnRequest } from '../../../../lib/sites/read-on-request';

test('every action has a key of its own', () => {
  expect(new Set(Object.values(defaultKeys)).size).toBe(Object.keys(defaultKeys).length);
  expect(keysFor().size).toBe(Object.keys(defaultKeys).length);
});

const keysAt = (address: string) => keysFor(siteOnRequest(new URL(address))?.ownKeys);

test('keys that a site uses itself stay the site’s, also on its subdomains', () => {
  expect(keysAt('https://github.com/owner/papers').has('j')).toBe(false);
  expect(keysAt('https://gist.github.com/owner/1').has('j')).toBe(false);
  expect(keysAt('https://old.reddit.com/r/science/').has('j')).toBe(false);
  expect(keysAt('https://old.reddit.com/r/science/').get('1')).toBe('rate1');
  expect(keysAt('https://mail.google.com/mail/u/0/').has('s')).toBe(false);
  expect(keysAt('https://notgithub.com/').get('j')).toBe('next');
});

test('a key that the reader has chosen works everywhere; an empty one nowhere', () => {
  expect(keysFor('jk', { next: 'q' }).get('q')).toBe('next');
  expect([...keysFor('', { next: '' }).values()]).not.toContain('next');
});
