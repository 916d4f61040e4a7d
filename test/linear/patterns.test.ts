import { checkSync, type Parameters } from 'recheck';
import { describe, expect, test } from 'vitest';
import { type Pattern, patternsOf } from './patterns';

process.env['RECHECK_BACKEND'] = 'pure';

const codes = import.meta.glob<string>('../../lib/{metrics,tags}/**/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Patterns that the code uses with other flags than they are written with, by how they begin, and why. */
const usedWith: readonly { begins: string; flags: string; why: string }[] = [
  {
    begins: '\\\\(?:text|math)',
    flags: 'y',
    why: 'a part of `spelling` in clean.ts, which is tried at one place only; from everywhere it takes 15 s to prove',
  },
];

/** Nothing is decided by the clock: a search for an attack ends after so many steps, and goes the same way each time. */
const untimed: Parameters = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  recallTimeout: -1,
  randomSeed: 1,
};

function statusOf({ source, flags }: Pattern): string {
  const used = usedWith.find(({ begins }) => source.startsWith(begins));
  return checkSync(source, used?.flags ?? flags, untimed).status;
}

const patterns = Object.entries(codes).flatMap(([file, code]) =>
  patternsOf(file, code).map((pattern) => ({ file: file.replace('../../', ''), ...pattern })),
);

test.each(patterns)('$file: /$source/$flags does not backtrack', (pattern) => {
  expect(statusOf(pattern)).toBe('safe');
});

test('there are patterns, and those that are used with other flags are among them', () => {
  expect(patterns.length).toBeGreaterThan(100);
  expect(usedWith.filter(({ begins }) => !patterns.some(({ source }) => source.startsWith(begins)))).toEqual([]);
});

describe('a bad example is found', () => {
  const code = 'const a = [/^(a+)+$/, /(?<=x)(\\w+\\s?)*$/u, /\\s+$/]; if (/(?<!x)(?:a|aa)+b/i.test(b)) c();';

  test.each(patternsOf('bad.ts', code))('/$source/$flags', (pattern) => {
    expect(statusOf(pattern)).toBe('vulnerable');
  });

  test('wherever it is written', () => {
    expect(patternsOf('bad.ts', code)).toHaveLength(4);
  });
});
