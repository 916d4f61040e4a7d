import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTopics } from '../../../lib/tags/find-topics';
import { topicBySlug, topics } from '../../../lib/tags/topics';
import { topicExamples } from './topic-examples';

const slugs = (title: string, abstract?: string): string[] =>
  findTopics(abstract === undefined ? { title } : { title, abstract }).map(({ slug }) => slug);

describe('the table of topics', () => {
  it('has an example and a counter-example for every topic, and no other', () => {
    const hint = 'each topic needs a line `slug|example|counter-example` in test/unit/tags/topic-examples.ts';
    const all = topics().map(({ slug }) => slug);
    expect(topicExamples.map(({ slug }) => slug).sort(), hint).toEqual(all.sort());
    const halves = topicExamples.filter(({ example, counterExample }) => example === '' || counterExample === '');
    expect(halves, hint).toEqual([]);
  });

  it.each(topicExamples)('finds $slug in its example', ({ slug, example }) => {
    expect(slugs(example)).toContain(slug);
  });

  it.each(topicExamples)('does not find $slug in its counter-example', ({ slug, counterExample }) => {
    expect(slugs(counterExample)).not.toContain(slug);
  });

  it('gives every topic a slug of its own, a name and an area', () => {
    const all = topics();
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length);
    expect(all.every(({ slug, name, area }) => /^[a-z0-9-]+$/.test(slug) && name !== '' && area !== '')).toBe(true);
    expect(topicBySlug('kv-cache')).toEqual({ slug: 'kv-cache', name: 'KV cache', area: 'efficiency' });
    expect(topicBySlug('nonsense')).toBeUndefined();
  });
});

describe('findTopics', () => {
  it('reads plurals, hyphens and British spelling as one word', () => {
    for (const title of ['Low-bit quantization', 'Low bit quantisation', 'Low-bit quantizations']) {
      expect(slugs(title)).toContain('quantization');
    }
    expect(slugs('Tumours in children')).toContain('medicine');
    expect(slugs('Multi-agent systems')).toContain('multi-agent');
    expect(slugs('Multiagent systems')).toContain('multi-agent');
  });

  it('minds the case of acronyms, except in a title all in capitals, which has none', () => {
    expect(slugs('RAG for lawyers')).toContain('rag');
    expect(slugs('A rag for lawyers')).not.toContain('rag');
    expect(slugs('A RAG AND A BONE, SAID THE OLD LAWYER')).not.toContain('rag');
    expect(slugs('CLINICAL OUTCOMES OF SURGERY')).toContain('medicine');
  });

  it('shows where it found the words', () => {
    const abstract = 'We ask a question. Speculative decoding with a draft model wins.';
    const found = findTopics({ title: 'Faster tokens', abstract }).find(({ slug }) => slug === 'speculative-decoding');
    expect(found?.evidence).toEqual([
      { field: 'abstract', text: 'Speculative decoding', start: 19, end: 39 },
      { field: 'abstract', text: 'draft model', start: 47, end: 58 },
    ]);
  });

  it('shows a word of a pair only where its other half is found', () => {
    const words = (abstract: string): (string | undefined)[] =>
      findTopics({ title: 'LLM serving with continuous batching', abstract })
        .filter(({ slug }) => slug === 'llm-serving')
        .flatMap(({ evidence }) => evidence.map(({ text }) => text));
    expect(words('The goodput of inference rises.')).not.toContain('inference');
    expect(words('The goodput of inference rises with each request.')).toContain('inference');
  });

  it('takes a link to code for a release, but not a page on github.io', () => {
    expect(slugs('Novel view synthesis', 'See github.com/someone/views for our code, which is available.')).toContain(
      'open-source',
    );
    expect(slugs('Novel view synthesis', 'See someone.github.io/views for films of the scenes.')).not.toContain(
      'open-source',
    );
  });

  it('lets a passing mention pass', () => {
    const abstract =
      'Gaussian splatting renders scenes in real time. We compress radiance fields. Our 3D Gaussian scenes keep their ' +
      'point clouds small, and novel view synthesis stays sharp. Robots may profit one day.';
    expect(slugs('Compact radiance fields', abstract)).toContain('3d-vision');
    expect(slugs('Compact radiance fields', abstract)).not.toContain('robotics');
  });

  it('finds no phrase across a comma or the end of a sentence', () => {
    expect(slugs('Proofs of machine, translation of letters')).not.toContain('machine-translation');
    expect(slugs('A large. Language model')).toEqual(slugs('Language model. A large'));
  });

  it('gives at most six, best first, and nothing for nothing', () => {
    const found = findTopics({ title: topicExamples.map(({ example }) => example).join('. ') });
    expect(found).toHaveLength(6);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
    expect(findTopics({ title: '', abstract: '' })).toEqual([]);
  });

  it('takes any text, and its evidence is what stands in the text', () => {
    const words = topicExamples.flatMap(({ example, counterExample }) => [example, counterExample]);
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme' })))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, text, (title, abstract) => {
        for (const { evidence } of findTopics({ title, abstract })) {
          for (const { field, text: quoted, start, end } of evidence) {
            expect((field === 'title' ? title : abstract).slice(start, end)).toBe(quoted);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
