// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { ownPaper } from '../../../lib/papers/paper';
import { readPageItself } from '../../../lib/sites/page-itself';

const url = new URL('https://blog.example/post?n=1#top');

const read = (html: string) => readPageItself(new DOMParser().parseFromString(html, 'text/html'), url);

test.each([
  ['<title>Window</title><h1>The heading</h1>', { title: 'The heading' }],
  ['<title>Window</title><h1>One</h1><h1>Two</h1>', { title: 'Window' }],
  ['<meta property="og:title" content="Shared"><h1>The heading</h1>', { title: 'Shared' }],
  [
    '<title>T</title><meta name="author" content="Ada Example"><meta name="author" content="https://x.example/ada">',
    { authors: ['Ada Example'] },
  ],
  [
    '<title>T</title><meta property="article:published_time" content="2020-01-02"><meta property="og:site_name" content="A blog">',
    { published: '2020-01-02', venue: 'A blog' },
  ],
  [
    '<meta name="citation_title" content="A study"><meta name="citation_doi" content="10.5555/a.1"><h1>Journal</h1>',
    { title: 'A study', ids: ['10.5555/a.1'] },
  ],
])('of %s', (html, expected) => expect(read(html)).toMatchObject(expected));

test('a page that nothing names is none', () => expect(read('<p>Words</p>')).toBeUndefined());

test.each([
  ['Short', [], 'page:blog.example/post?n=1', 0],
  ['A title of more than four words', [], 'page:blog.example/post?n=1', 1],
  ['Short', ['10.5555/a.1'], 'doi:10.5555/a.1', 2],
])('a page called “%s” with %s is kept as %s', (title, ids, key, others) => {
  const paper = ownPaper({ title, ids, urls: { abs: url.href } }, url.href);
  expect(paper.key).toBe(key);
  expect(paper.aliases).toHaveLength(others);
  expect([paper.key, ...paper.aliases]).toContain('page:blog.example/post?n=1');
});
