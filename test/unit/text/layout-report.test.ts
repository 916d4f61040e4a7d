import { describe, expect, test } from 'vitest';
import { addressShape, errorLine, layoutReport } from '../../../lib/text/layout-report';

test('an address keeps its form and loses its content', () => {
  expect(addressShape('https://x.org/papers/2404.12345v2/My-Name?q=secret&page=2#me')).toBe('/a/0.0a0/a-a?page&q');
  expect(addressShape('no address')).toBe('');
});

test('a report names nothing personal', () => {
  const report = layoutReport({
    version: '1.2.3',
    site: 'arxiv',
    pageType: 'listing',
    url: 'https://arxiv.org/a/doe_j?q=cancer',
    papers: 0,
  });
  expect(report).toContain('site: arxiv');
  expect(report).not.toMatch(/doe|cancer/);
});

describe('what a reader threw', () => {
  const thrown = (stack: string): Error => {
    const error = new TypeError("reading 'a secret title'");
    error.stack = stack;
    return error;
  };

  test.each([
    [
      'Chromium',
      "TypeError: reading 'a secret title'\n    at secret (https://page.example/own.js:1:2)\n    at readRow (chrome-extension://abcdef/content-scripts/preprints.js:1:2345)\n    at read (chrome-extension://abcdef/x.js:1:1)",
      'arxiv: TypeError in readRow at content-scripts/preprints.js:1:2345',
    ],
    [
      'Chromium, a function without a name',
      "TypeError: reading 'a secret title'\n    at chrome-extension://abcdef/any-page.js:3:45",
      'arxiv: TypeError at any-page.js:3:45',
    ],
    [
      'Firefox',
      'readRow@moz-extension://0f0f-1e1e/content-scripts/preprints.js:1:2345\nread@moz-extension://0f0f-1e1e/x.js:1:1\n',
      'arxiv: TypeError in readRow at content-scripts/preprints.js:1:2345',
    ],
    ['no stack of ours', 'secret@https://page.example/own.js:1:2', 'arxiv: TypeError'],
  ])('%s: the kind of error and the place, no more', (_, stack, line) => {
    expect(errorLine('arxiv', thrown(stack))).toBe(line);
  });

  test('what is no error at all', () => {
    expect(errorLine('arxiv', 'a secret title')).toBe('arxiv: string');
  });

  test('stands in the report', () => {
    const seen = { version: '1.2.3', site: 'arxiv', pageType: 'unknown', url: 'https://arxiv.org/', papers: 0 };
    expect(layoutReport({ ...seen, error: 'arxiv: TypeError' })).toMatch(
      /^Papergloss 1\.2\.3(?:.|\n)*reader failed: arxiv: TypeError$/,
    );
    expect(layoutReport(seen)).not.toContain('failed');
  });
});
