import { expect, test } from 'vitest';
import { readBefore } from '../../../lib/export/read-before';
import { glossPaper } from '../../../lib/gloss/gloss-paper';
import { readFacts } from '../../../lib/gloss/read-facts';
import { standingFacts } from '../../../lib/store/facts/standing-facts';
import { aPaper } from '../../builders';

const paper = aPaper({
  title: 'Faster language models by parallel drafts',
  abstract:
    'We reach a 4.17x speedup over the baseline on 64 GPUs. Accuracy rises by 12%, as measured for 3 weeks (p = 0.03). Language models answer faster.',
});
const facts = standingFacts({ key: paper.key, ...readFacts(paper) }, undefined);
const nothing = () => ({ topics: [], badges: [] });

test('exports say of what was read before what they would say of what is read now', () => {
  const { topics, badges } = glossPaper(paper);
  const read = readBefore([facts], [], nothing)(paper);
  expect(read.topics.map(({ slug, name }) => ({ slug, name }))).toEqual(
    topics.map(({ slug, name }) => ({ slug, name })),
  );
  expect(read.badges.map(({ name: _, ...badge }) => badge)).toEqual(
    badges.map(({ kind, text, span, value, unit }) => ({ kind, text, span, value, unit })),
  );
  expect(badges.length).toBeGreaterThan(0);
});

test('hidden topics stay hidden, and a paper of which nothing is known is read', () => {
  const [topic] = facts.topics;
  const read = readBefore([facts], [topic?.slug ?? ''], nothing)(paper);
  expect(read.topics.map(({ slug }) => slug)).not.toContain(topic?.slug);
  expect(readBefore([], [], glossPaper)(paper).badges).toEqual(glossPaper(paper).badges);
});
