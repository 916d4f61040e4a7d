import { describe, expect, it } from 'vitest';
import { findTopics } from '../../../lib/tags/find-topics';
import { hashRow, hashRows } from '../../../lib/tags/hash-row';
import { readWords } from '../../../lib/tags/hits';
import { bytesOf, Context } from '../../../lib/tags/judge/context';
import { candidatesOf, factCount, factsOf } from '../../../lib/tags/judge/facts';
import { Question } from '../../../lib/tags/judge/question';
import weights from '../../../lib/tags/judge/weights.json';
import { topics } from '../../../lib/tags/topics';

const base64 = (bytes: Int8Array): string => Buffer.from(bytes.buffer).toString('base64');
const slugs = topics().map(({ slug }) => slug);

describe('the learned weights', () => {
  it('are of topics that there are, each table whole; a topic added since is judged by its words', () => {
    const { context, right, about } = weights;
    const learned = Object.keys(context.topics).sort();
    expect(slugs, 'a topic is gone or has another name: learn the weights anew').toEqual(
      expect.arrayContaining(learned),
    );
    expect(bytesOf(context.words)).toHaveLength(hashRows * context.width);
    for (const question of [right, about]) {
      expect(Object.keys(question.topics).sort()).toEqual(learned);
      expect([question.whole, question.title].map(({ length }) => length)).toEqual([factCount, factCount]);
      expect(bytesOf(question.terms)).toHaveLength(hashRows);
    }
  });
});

describe('Context', () => {
  const words = new Int8Array(hashRows * 2);
  words[2 * hashRow('telescope')] = 10;
  words[2 * hashRow('robot') + 1] = 6;
  const learned = { width: 2, words: base64(words), step: 0.5, topics: { sky: { base: -1, weights: [1, -1] } } };

  it('adds up the numbers of all words, those of the title twice, by the root of how many there are', () => {
    const context = new Context(learned, ['sky', 'new-topic']);
    context.read(readWords({ title: 'A telescope', abstract: 'The robot turns the telescope.' }));
    const scale = 0.5 / Math.sqrt(2 * 2 + 4 + 1);
    expect([...context.paper]).toEqual([30 * scale, 6 * scale]);
    expect(context.of(0)).toBeCloseTo(-1 + 24 * scale);
    expect(context.of(1)).toBe(0);
  });

  it('forgets the paper before', () => {
    const context = new Context(learned, ['sky']);
    context.read(readWords({ title: 'Telescopes' }));
    context.read(readWords({ title: 'Nothing known' }));
    expect([...context.paper]).toEqual([0, 0]);
  });
});

describe('candidatesOf and factsOf', () => {
  const candidatesIn = (title: string, abstract?: string) => {
    const reading = readWords({ title, ...(abstract && { abstract }) });
    return { reading, candidates: candidatesOf(reading, () => -20) };
  };

  it('takes a hint for a candidate in a paper, but not in a title alone', () => {
    const has = ({ candidates }: ReturnType<typeof candidatesIn>) =>
      candidates.some(({ topic }) => slugs[topic] === 'robotics');
    expect(has(candidatesIn('Odometry of beetles'))).toBe(false);
    expect(has(candidatesIn('Beetles', 'Odometry lets them find home.'))).toBe(true);
  });

  it('gives as many facts for each, all of them numbers, and holds the context within bounds', () => {
    const { reading, candidates } = candidatesIn(
      'Speculative decoding for robots',
      'We present speculative decoding. Robots wait less for a language model.',
    );
    const facts = factsOf(candidates, reading);
    expect(candidates.length).toBeGreaterThan(1);
    expect(candidates.map(({ context }) => context)).toEqual(candidates.map(() => -8));
    for (const each of facts) expect(each.filter(Number.isFinite)).toHaveLength(factCount);
  });
});

describe('Question', () => {
  it('adds what facts, terms, topic and paper say', () => {
    const terms = new Int8Array(hashRows);
    terms[7] = 4;
    const question = new Question(
      {
        whole: [1, 2],
        title: [3, 0],
        terms: base64(terms),
        step: 0.25,
        topics: { sky: { lean: 0.5, support: [2], own: [0, 1] } },
      },
      ['sky', 'new-topic'],
    );
    const candidate = {
      topic: 0,
      weight: { title: 0, abstract: 0, repeats: 0, titleHints: 0, abstractHints: 0 },
      counted: [],
      termRows: [7],
      context: 0,
      implied: false,
    };
    const paper = Float64Array.of(3);
    expect(question.ask(candidate, [1, 10], paper, false)).toBe(21 + 1 + 0.5 + 6 + 10);
    expect(question.ask(candidate, [1, 10], paper, true)).toBe(3 + 1 + 0.5 + 6 + 10);
    expect(question.ask({ ...candidate, topic: 1, termRows: [] }, [1, 10], paper, false)).toBe(21);
  });
});

describe('a word in passing', () => {
  const title = 'Gaussian splatting of large scenes';
  const about =
    'Gaussian splatting renders scenes in real time from new views. We present a radiance field of 3D Gaussians that stays small, and our point clouds need less memory.';

  it('shows no topic where many sentences are about another, and shows it where they are about it', () => {
    const passing = findTopics({ title, abstract: `${about} Reinforcement learning could tune it one day.` });
    expect(passing.map(({ slug }) => slug)).not.toContain('reinforcement-learning');
    const plain = findTopics({
      title: 'Reinforcement learning of views for Gaussian splatting',
      abstract: `${about} A policy is trained by reinforcement learning, with a reward for each new view.`,
    });
    expect(plain.map(({ slug }) => slug)).toContain('reinforcement-learning');
  });

  it('is evidence by the plain words, and by hints only where there are no others', () => {
    const [first] = findTopics({ title, abstract: about });
    expect(first?.slug).toBe('3d-vision');
    expect(first?.evidence.map(({ text }) => text)).toContain('Gaussian splatting');
    expect(first?.evidence.map(({ text }) => text.toLowerCase())).not.toContain('camera');
  });
});
