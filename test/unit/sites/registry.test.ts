import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { catalogueSites } from '../../../lib/sites/catalogue-sites';
import { journalSites } from '../../../lib/sites/journal-sites';
import { preprintSites } from '../../../lib/sites/preprint-sites';
import { sitesOnRequest } from '../../../lib/sites/read-on-request';
import { contentScriptFor, siteFor, sites } from '../../../lib/sites/registry';
import type { Site } from '../../../lib/sites/site';
import { matcherOf } from '../../../lib/sites/site-list';

const folder = path.resolve(import.meta.dirname, '../../../lib/sites');
const fixtures = path.resolve(import.meta.dirname, '../../fixtures');
const all = [...sites, ...sitesOnRequest];

describe('the registry', () => {
  it.each([
    ['preprints', preprintSites],
    ['catalogues', catalogueSites],
    ['journals', journalSites],
    ['on-request', sitesOnRequest],
  ])('holds each site file of %s under its own name', (inside, held) => {
    const files = readdirSync(path.join(folder, inside)).filter((file) => file.endsWith('.site.ts'));
    expect(held.map(({ id }) => `${id}.site.ts`).sort()).toEqual(files.sort());
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
    const scripts = new Map(
      sites.map(({ id, samples }) => [id, samples.map((each) => contentScriptFor(new URL(each)))]),
    );
    expect(new Set(scripts.get('huggingface'))).toEqual(new Set(['/content-scripts/digest.js']));
    expect(new Set(scripts.get('openreview'))).toEqual(new Set(['/content-scripts/catalogues.js']));
    expect(new Set(scripts.get('pubmed'))).toEqual(new Set(['/content-scripts/journals.js']));
    expect([...scripts.values()].flat()).not.toContain(undefined);
    expect(contentScriptFor(new URL('https://example.org/'))).toBeUndefined();
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
