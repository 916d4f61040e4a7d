import { expect, test } from 'vitest';
import { addressShape, layoutReport } from '../../../lib/text/layout-report';

test('an address keeps its form and loses its content', () => {
  expect(addressShape('https://x.org/papers/2404.12345v2/My-Name?q=secret&page=2#me')).toBe('/a/0.0a0/a-a?page&q');
  expect(addressShape('no address')).toBe('');
});

test('a report names nothing personal', () => {
  const report = layoutReport({
    site: 'arxiv',
    pageType: 'listing',
    url: 'https://arxiv.org/a/doe_j?q=cancer',
    papers: 0,
  });
  expect(report).toContain('site: arxiv');
  expect(report).not.toMatch(/doe|cancer/);
});
