import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Context } from '../lib/tags/judge/context';
import { Judge, type Learned, readCase } from '../lib/tags/judge/judge';
import type { TaggableText } from '../lib/tags/topic';
import { topics } from '../lib/tags/topics';
import { hasGold } from './gold';
import { ContextFit, type ContextLesson, wordsOf } from './topics/context';
import { firstGuess } from './topics/first-guess';
import { hasUnlabelled, isKeptBack, type LabelledPaper, labelledPapers, unlabelledPapers } from './topics/papers';
import { QuestionFit, type QuestionLesson } from './topics/question';
import { printScores } from './topics/score';

const weights = path.resolve(import.meta.dirname, '../lib/tags/judge/weights.json');

/** How often the context is learned: from first guesses, then from what the judge that has learned it says. */
const rounds = 3;
const ofContext = { epochs: 3, rate: 0.05, drop: 0.3, seed: 6 };
const ofQuestion = {
  epochs: 10,
  rate: 0.1,
  drop: 0.2,
  seed: 3,
  supportRate: 0.2,
  ownRate: 1,
  ownDecay: 0.05,
  termDecay: 0.02,
  leanDecay: 0.01,
};

const slugs = (): string[] => topics().map(({ slug }) => slug);

/** Of a paper without labels: its words and how likely each topic is, by first guesses or by a judge. */
function contextLesson(text: TaggableText, blank: Context, judge: Judge | undefined): ContextLesson {
  const { reading, candidates } = readCase(text, blank);
  const targets = new Float32Array(topics().length);
  if (judge) for (const { topic, right } of judge.judge(text, () => 0)) targets[topic] = right;
  else
    firstGuess(candidates).forEach((guess, i) => {
      targets[candidates[i]?.topic ?? 0] = guess;
    });
  return { words: wordsOf(reading), targets };
}

/** Of a labelled paper: the topics found in it, and which of them the labels name. */
function questionLesson(text: TaggableText, answers: readonly string[], context: Context): QuestionLesson {
  const { reading, candidates, facts } = readCase(text, context);
  const examples = candidates.map(({ topic, termRows }, i) => ({
    topic,
    facts: facts[i] ?? [],
    termRows,
    answer: answers.includes(topics()[topic]?.slug ?? ''),
  }));
  return { words: wordsOf(reading), titleOnly: reading.sentences === 0, examples };
}

function learnQuestion(
  papers: readonly LabelledPaper[],
  context: ContextFit,
  answersOf: (paper: LabelledPaper) => string[],
) {
  const reader = new Context(context.data(), slugs());
  const lessons = papers.flatMap((paper) => {
    const answers = answersOf(paper);
    return [paper, { title: paper.title }].map((text) => questionLesson(text, answers, reader));
  });
  const question = new QuestionFit(context, slugs());
  question.fit(lessons, ofQuestion);
  return question.data();
}

function learn(papers: readonly LabelledPaper[], unlabelled: readonly TaggableText[]): Learned {
  const blank = new Context(new ContextFit(slugs(), 1).data(), slugs());
  const learnRound = (judge: Judge | undefined): Learned => {
    const context = new ContextFit(slugs(), 1);
    context.fit(
      unlabelled.map((text) => contextLesson(text, blank, judge)),
      ofContext,
    );
    return {
      context: context.data(),
      right: learnQuestion(papers, context, ({ main, also }) => [...main, ...also]),
      about: learnQuestion(papers, context, ({ main }) => [...main]),
    };
  };
  let learned = learnRound(undefined);
  for (let round = 1; round < rounds; round += 1) learned = learnRound(new Judge(learned, slugs()));
  return learned;
}

/**
 * `node scripts/run.mjs scripts/train-topics.ts`: learns `lib/tags/judge/weights.json` from the labelled topics of ../shared/gold and
 * the abstracts of ../shared/reader, and prints how well it does on what is kept back. `--check` keeps another third back, to choose
 * how things are done by, and writes nothing.
 */
export async function main(args: readonly string[]): Promise<number> {
  if (!hasGold || !hasUnlabelled) {
    console.error('../shared/gold and ../shared/reader are needed');
    return 1;
  }
  const checks = args.includes('--check');
  const papers = labelledPapers();
  const kept = papers.filter((paper) => isKeptBack(paper) || (checks && paper.third === 1 && 'pq'.includes(paper.set)));
  const learned = learn(
    papers.filter((paper) => !kept.includes(paper)),
    unlabelledPapers(kept),
  );
  printScores(
    kept.filter((paper) => isKeptBack(paper) !== checks),
    new Judge(learned, slugs()),
  );
  if (!checks) writeFileSync(weights, `${JSON.stringify(learned)}\n`);
  return 0;
}
