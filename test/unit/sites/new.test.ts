import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import listing from '../../../lib/sites/listing.ts?raw';
import { readPage } from '../../../lib/sites/read';
import type { Site } from '../../../lib/sites/site';
import { adviceFor, budget, halfOf } from '../../../scripts/checks/script-sizes';
import { roomIn, scaffoldScript, scaffoldSite } from '../../../scripts/sites/new';
import { parseSavedPage } from '../../../scripts/sites/saved-page';

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

  it('writes a table that reads the page, with every part that a table may have', async () => {
    const [site = ''] = scaffoldSite('my-site', 'https://my.example.org/papers', page, { target: folder });
    const code = readFileSync(path.join(folder, site), 'utf8');
    const parts = [...listing.matchAll(/^(?:export )?interface (?:Parts|Listing)[\s\S]*?^}/gm)].flatMap(([block]) =>
      [...block.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name = '']) => name),
    );
    expect(parts).toContain('refine');
    expect(parts.filter((name) => !code.includes(`${name}:`))).toEqual([]);
    const lib = path.resolve(import.meta.dirname, '../../../lib/sites');
    const file = path.join(folder, 'tried.ts');
    writeFileSync(file, code.replaceAll("'../", `'${lib}/`));
    const made: { default: Site } = await import(/* @vite-ignore */ file);
    const url = new URL('https://my.example.org/papers');
    const { entries } = readPage(parseSavedPage(readFileSync(page)), url, { site: made.default });
    expect(entries.map(({ paper }) => paper.key)).toEqual(['arxiv:1706.00000', 'arxiv:1706.00001']);
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

describe('npm run new -- script', () => {
  it('writes the content script of a folder', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'papergloss-new-'));
    expect(scaffoldScript('theses', folder)).toEqual(['entrypoints/theses.content/index.ts']);
    expect(readFileSync(path.join(folder, 'entrypoints/theses.content/index.ts'), 'utf8')).toContain(
      "'../../lib/sites/theses/*.site.ts'",
    );
    expect(existsSync(path.join(folder, 'lib/sites/theses'))).toBe(true);
    expect(() => scaffoldScript('theses', folder)).toThrow('is there already');
    expect(() => scaffoldScript('The Ses', folder)).toThrow('file name');
    rmSync(folder, { recursive: true });
  });
});

describe('the room in a content script', () => {
  const script = 'content-scripts/journals.js';
  const bare = 20 * 1024;

  it('is no matter while a kilobyte is left', () => {
    expect(adviceFor(script, budget - 1024, bare)).toBeUndefined();
  });

  it('is made by splitting the folder, with the commands that do it', () => {
    const advice = adviceFor(script, budget - 500, bare);
    expect(advice).toContain('0.5 KB left of 32.0 KB');
    expect(advice).toContain('npm run new -- script NAME');
    expect(advice).toContain('git mv lib/sites/journals/');
    expect(adviceFor(script, budget + 1, bare)).toContain('no room left');
  });

  it('is not made so where the script is full without any sites', () => {
    expect(adviceFor(script, budget - 500, budget - 600)).toContain('Without any site');
  });

  it('moves some of the sites and leaves some', () => {
    const moved = halfOf('proceedings');
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThan(5);
    expect(moved).not.toContain('acl-anthology.site.ts');
  });

  it('is said, or how to learn of it', () => {
    expect(roomIn('journals', 'no-such-build')).toContain('npm run build');
    expect(roomIn('on-request')).toContain('any-page.js');
  });
});
