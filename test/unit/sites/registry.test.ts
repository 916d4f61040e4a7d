import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { isPaper } from '../../../lib/sites/paper-links';
import { sitesOnRequest } from '../../../lib/sites/read-on-request';
import { contentScriptFor, siteFor, sites } from '../../../lib/sites/registry';
import type { Site } from '../../../lib/sites/site';
import { matcherOf } from '../../../lib/sites/site-list';
import { scriptFile } from '../../../scripts/sites/new';
import { parseSavedPage } from '../../../scripts/sites/saved-page';

const folder = path.resolve(import.meta.dirname, '../../../lib/sites');
const fixtures = path.resolve(import.meta.dirname, '../../fixtures');
const entrypoints = path.resolve(import.meta.dirname, '../../../entrypoints');
const all = [...sites, ...sitesOnRequest];
const filesOf = (inside: string): string[] =>
  readdirSync(path.join(folder, inside)).filter((file) => file.endsWith('.site.ts'));
const folders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && filesOf(entry.name).length > 0)
  .map(({ name }) => name);
const atVisit = folders.filter((name) => name !== 'on-request');

describe('the registry', () => {
  it('holds each site file under its own name', () => {
    const ids = (held: readonly Site[]) => held.map(({ id }) => `${id}.site.ts`).sort();
    expect(ids(sites)).toEqual(atVisit.flatMap(filesOf).sort());
    expect(ids(sitesOnRequest)).toEqual(filesOf('on-request').sort());
  });

  it.each(atVisit)('has a content script for the sites in %s', (name) => {
    const file = path.join(entrypoints, `${name}.content/index.ts`);
    expect(existsSync(file), `npm run new -- script ${name} writes it`).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(scriptFile(name));
  });

  it('has no content script without sites but that of other pages', () => {
    const scripts = readdirSync(entrypoints).filter((name) => name.endsWith('.content'));
    expect(scripts.sort()).toEqual([...atVisit, 'page'].map((name) => `${name}.content`).sort());
  });

  it.each(all.flatMap(({ id, samples }) => samples.map((sample) => [sample, id])))(
    'gives %s to %s alone',
    (sample, id) => {
      const owners = all.filter(({ matches }) => matches.some((match) => new MatchPattern(match).includes(sample)));
      expect(owners.map((owner) => owner.id)).toEqual([id]);
    },
  );

  it('reads match patterns as the library of WXT does, which would weigh a kilobyte', () => {
    const patterns = all.flatMap(({ matches }) => matches);
    const addresses = all.flatMap(({ samples, matches }) => [
      ...samples,
      ...matches.map((match) => match.replace('*://', 'http://').replace('*.', 'a.b.').replaceAll('*', 'x/y?z=1')),
      ...matches.map((match) => match.replace('*://', 'https://evil').replaceAll('*', '')),
      ...samples.map((sample) => sample.replace('https:', 'ftp:')),
    ]);
    for (const pattern of patterns) {
      const [theirs, ours] = [new MatchPattern(pattern), matcherOf(pattern)];
      const differ = addresses.filter((address) => theirs.includes(address) !== ours(new URL(address)));
      expect(differ, pattern).toEqual([]);
    }
    expect(() => matcherOf('https://arxiv.org/abs')).toThrow('No match pattern');
  });

  it('knows addresses of every site, and has a page of each to read', () => {
    expect(all.filter(({ samples }) => samples.length === 0)).toEqual([]);
    const hasPage = ({ id }: Site): boolean => {
      const beside = path.join(fixtures, id);
      return existsSync(beside) && readdirSync(beside).some((file) => file.endsWith('.html'));
    };
    expect(all.filter((site) => !hasPage(site)).map(({ id }) => id)).toEqual([]);
  });

  it.each([
    'https://notarxiv.org/abs/1706.03762',
    'https://arxiv.org.example.com/abs/1706.03762',
    'https://example.com/?u=https://arxiv.org/abs/1706.03762',
    'https://huggingface.co/meta-llama/Llama-2-7b',
    'https://huggingface.co.example.com/papers',
    'file:///home/reader/arxiv.org/abs/1706.03762',
  ])('leaves %s to nobody', (address) => expect(siteFor(new URL(address))).toBeUndefined());

  it('names the content script of each', () => {
    for (const { id, samples } of sites) {
      const home = atVisit.find((inside) => filesOf(inside).includes(`${id}.site.ts`));
      const scripts = samples.map((each) => contentScriptFor(new URL(each)));
      expect(new Set(scripts), id).toEqual(new Set([`/content-scripts/${home}.js`]));
    }
    expect(contentScriptFor(new URL('https://example.org/'))).toBeUndefined();
  });

  /** Nobody links these where links count: their papers are linked by the identifiers that they show. */
  const neverLinked = ['openalex', 'paperswithcode'];

  it('knows the papers of each site by their addresses, on other sites’ pages too', () => {
    const blank = parseSavedPage('');
    const unknown = sites.filter(({ pageType, samples }) =>
      samples.some((each) => pageType(new URL(each), blank) === 'paper' && !isPaper(each)),
    );
    expect(
      unknown.map(({ id }) => id).sort(),
      'say it in `papers` of the site, or in `addresses` of lib/papers/identifiers.ts where the address holds an identifier',
    ).toEqual(neverLinked);
  });

  it('asks at install time for the hosts of sites that are about papers only', () => {
    const atInstall = sites.flatMap(({ matches }) => matches);
    const later = sitesOnRequest.flatMap(({ matches }) => matches);
    expect(atInstall.filter((match) => later.includes(match))).toEqual([]);
    expect(atInstall.every((match) => /^\*:\/\/[\w.*-]+\/\S*$/.test(match) && !match.startsWith('*://*/'))).toBe(true);
  });

  it.each(sitesOnRequest.flatMap(({ samples }) => samples))('leaves %s to the reader of pages on request', (sample) => {
    expect(siteFor(new URL(sample))).toBeUndefined();
  });
});
