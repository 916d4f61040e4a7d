import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scaffoldSite } from '../../../scripts/new';

describe('npm run new -- site', () => {
  let folder = '';
  let page = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'papergloss-new-'));
    page = path.join(folder, 'saved.html');
    const rows = ['One title of a paper', 'Another title of a paper'].map(
      (title, at) => `<li><a href="https://arxiv.org/abs/1706.0000${at}">${title}</a></li>`,
    );
    writeFileSync(page, `<ul>${rows.join('')}</ul>`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes the site, its page and the papers to expect', () => {
    const written = scaffoldSite('my-site', 'https://my.example.org/papers', page, { target: folder });
    expect(written).toEqual([
      'lib/sites/journals/my-site.site.ts',
      'test/fixtures/my-site/page.html',
      'test/fixtures/my-site/page.json',
    ]);
    expect(readFileSync(path.join(folder, 'lib/sites/journals/my-site.site.ts'), 'utf8')).toContain(
      "matches: ['*://my.example.org/*']",
    );
    const expected = JSON.parse(readFileSync(path.join(folder, 'test/fixtures/my-site/page.json'), 'utf8'));
    expect(expected).toMatchObject({ url: 'https://my.example.org/papers', site: 'my-site', pageType: 'listing' });
    expect(expected.entries.map(({ key, title }: { key: string; title: string }) => [key, title])).toEqual([
      ['arxiv:1706.00000', 'One title of a paper'],
      ['arxiv:1706.00001', 'Another title of a paper'],
    ]);
  });

  it('puts a site that is about more than papers with those that are read on request', () => {
    const [site] = scaffoldSite('my-site', 'https://my.example.org/', page, { target: folder, inside: 'on-request' });
    expect(site).toBe('lib/sites/on-request/my-site.site.ts');
    expect(readFileSync(path.join(folder, site ?? ''), 'utf8')).toContain("from '../site'");
  });

  it('overwrites nothing and says what is wrong', () => {
    scaffoldSite('my-site', 'https://my.example.org/papers', page, { target: folder });
    expect(() => scaffoldSite('my-site', 'https://my.example.org/papers', page, { target: folder })).toThrow(
      'is there already',
    );
    expect(() => scaffoldSite('My Site', 'https://my.example.org/', page, { target: folder })).toThrow('file name');
    expect(() => scaffoldSite('other', 'papers', page, { target: folder })).toThrow('no address');
    expect(() => scaffoldSite('other', 'https://x.example/', `${page}.missing`, { target: folder })).toThrow(
      "Can't read",
    );
    expect(existsSync(path.join(folder, 'lib/sites/journals/other.site.ts'))).toBe(false);
  });
});
