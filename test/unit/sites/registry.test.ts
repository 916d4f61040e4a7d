import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { installMatches, siteFor, sites } from '../../../lib/sites/registry';

const folder = path.resolve(import.meta.dirname, '../../../lib/sites');

describe('the registry', () => {
  it('holds each site file under its own name', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.site.ts'));
    expect(sites.map(({ id }) => `${id}.site.ts`).sort()).toEqual(files.sort());
  });

  it.each(sites.flatMap(({ id, samples }) => samples.map((sample) => [sample, id])))(
    'gives %s to %s alone',
    (sample, id) => {
      const owners = sites.filter(({ matches }) => matches.some((match) => new MatchPattern(match).includes(sample)));
      expect(owners.map((owner) => owner.id)).toEqual([id]);
    },
  );

  it('knows addresses of every site', () => {
    expect(sites.filter(({ samples }) => samples.length === 0)).toEqual([]);
  });

  it.each([
    'https://notarxiv.org/abs/1706.03762',
    'https://arxiv.org.example.com/abs/1706.03762',
    'https://example.com/?u=https://arxiv.org/abs/1706.03762',
    'https://huggingface.co/meta-llama/Llama-2-7b',
    'https://huggingface.co.example.com/papers',
    'file:///home/reader/arxiv.org/abs/1706.03762',
  ])('leaves %s to nobody', (address) => expect(siteFor(new URL(address))).toBeUndefined());

  it('asks at install time for the hosts of sites that are about papers only', () => {
    const later = sites.filter(({ install }) => !install).flatMap(({ matches }) => matches);
    expect(installMatches.filter((match) => later.includes(match))).toEqual([]);
    expect(installMatches.every((match) => /^\*:\/\/[\w.*-]+\/\S*$/.test(match) && !match.startsWith('*://*/'))).toBe(
      true,
    );
  });
});
