import type { Page } from '@playwright/test';
import type { Paper } from '../../../lib/papers/schema';
import { ask } from './ask';

const pick = <T>(all: readonly T[], seed: number, salt: number): T => {
  const at = Math.floor(Math.abs(Math.sin(seed * 12.9898 + salt * 78.233) * 43_758.5453) * 1000) % all.length;
  const chosen = all[at] ?? all[0];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
};

const doings = ['Serving', 'Training', 'Pruning', 'Scheduling', 'Quantizing', 'Profiling', 'Checkpointing', 'Routing'];
const things = [
  'large language models',
  'vision transformers',
  'graph neural networks',
  'diffusion models',
  'speech recognizers',
  'protein structure predictors',
  'recommendation systems',
  'mixture-of-experts layers',
];
const places = [
  'on old machines',
  'under power limits',
  'at the edge',
  'across data centers',
  'without labels',
  'in one pass',
];
const first = ['Ada', 'Łukasz', 'Ngozi', 'Søren', 'Mei', 'Ravi', 'Inês', 'Yusuf'];
const last = ['Kowalski', 'Ørsted', 'Strauß', 'Okafor', 'Tanaka', 'Iyer', 'Moreau', 'Haddad', 'Lindqvist', 'Novák'];
const venues = ['NeurIPS', 'ICML', 'OSDI', 'ACL', 'Nature Methods', undefined, undefined];
const sources = ['arxiv', 'huggingface', 'openreview', 'acl-anthology'];

/** A made-up paper of a number, with an abstract that reports numbers. */
export function madeUp(number: number): Paper {
  const doing = pick(doings, number, 1);
  const thing = pick(things, number, 2);
  const title = `${doing} ${thing} ${pick(places, number, 3)}, part ${number}`;
  const speed = (1.1 + (number % 83) / 10).toFixed(1);
  const accuracy = (60 + (number % 390) / 10).toFixed(1);
  const venue = pick(venues, number, 7);
  const id = `24${String(1 + (Math.floor(number / 100_000) % 12)).padStart(2, '0')}.${String(number % 100_000).padStart(5, '0')}`;
  return {
    key: `arxiv:${id}`,
    aliases: [`doi:10.5555/made-up.${number}`, `title:made-up-${number}`],
    title,
    authors: [4, 5, 6].map((salt) => `${pick(first, number, salt)} ${pick(last, number, salt + 10)}`),
    abstract:
      `We study ${thing} that are asked for more than they can give. Our scheduler is ${speed}x faster than a queue and ` +
      `reaches ${accuracy}% accuracy on a list of riddles. We pre-train a model with ${1 + (number % 70)} billion parameters ` +
      `on ${8 * (1 + (number % 200))} GPUs, and it needs ${2 + (number % 60)} GB of memory.`,
    year: 2015 + (number % 11),
    ...(venue ? { venue } : {}),
    urls: {
      abs: `https://arxiv.org/abs/${id}`,
      ...(number % 5 === 0 ? { code: `https://example.org/${number}` } : {}),
    },
    source: pick(sources, number, 8),
    categories: ['cs.LG'],
  };
}

/** Saves so many made-up papers, the last of which is then the newest. */
export async function saveMadeUp(page: Page, count: number): Promise<void> {
  for (let from = 0; from < count; from += 2500) {
    const papers = Array.from({ length: Math.min(2500, count - from) }, (_, index) => madeUp(from + index));
    await ask(page, 'bulk', { target: { papers }, act: { do: 'save' } });
  }
}
