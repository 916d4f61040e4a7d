import { parseArgs } from 'node:util';
import { run } from '../shell.mjs';

interface Step {
  name: string;
  command: readonly [string, ...string[]];
  env?: Record<string, string>;
}

const script = (file: string, ...args: string[]): [string, ...string[]] => [
  'node',
  'scripts/run.mjs',
  `scripts/checks/${file}.ts`,
  '--',
  ...args,
];

/** The long runs; `npm test` has a short form of the first five. */
const stepsWith = (seed: string): readonly Step[] => [
  {
    name: 'messages',
    command: ['vitest', 'run', 'test/unit/messages/bad-input.test.ts'],
    env: { HARD_CASES: '100000', HARD_SEED: seed },
  },
  {
    name: 'pages',
    command: ['vitest', 'run', '-c', 'test/linear/vitest.config.ts', 'damaged-pages'],
    env: { DAMAGED: '2000', SEED: seed },
  },
  {
    name: 'texts',
    command: [
      'vitest',
      'run',
      'test/unit/import/fuzz.test.ts',
      'test/unit/query/parse.test.ts',
      'test/unit/export/fuzz.test.ts',
    ],
    env: { HARD_CASES: '20000', HARD_SEED: seed },
  },
  {
    name: 'notes',
    command: ['vitest', 'run', 'test/unit/import/markdown-libraries.test.ts'],
    env: { HARD_CASES: '1000', HARD_SEED: seed },
  },
  {
    name: 'commands',
    command: ['vitest', 'run', 'test/unit/commands'],
    env: { HARD_CASES: '2000', HARD_SEED: seed },
  },
  { name: 'payloads', command: script('payloads') },
  { name: 'tabs', command: script('tabs') },
  { name: 'leaks', command: script('leaks') },
  { name: 'sync', command: script('sync-storm', '200', seed) },
  { name: 'kill', command: script('kill-test', '500', '--seed', seed) },
  { name: 'kill-firefox', command: script('kill-test', '100', 'firefox', '--seed', seed) },
  { name: 'reproducible', command: script('reproducible') },
];

/** `npm run test:hard -- [--only NAME,…] [--seed N]`: the long runs, one after the other. Gives how many failed. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { only: { type: 'string' }, seed: { type: 'string' } } });
  const seed = values.seed ?? String(Date.now() % 1_000_000_000);
  const wanted = values.only?.split(',');
  const steps = stepsWith(seed).filter(({ name }) => wanted?.includes(name) ?? true);
  if (steps.length === 0) {
    console.error(
      `There are only: ${stepsWith(seed)
        .map(({ name }) => name)
        .join(', ')}.`,
    );
    return 1;
  }
  console.log(`Seed ${seed}: the same cases come again with --seed ${seed}.`);
  let failed = 0;
  for (const { name, command, env = {} } of steps) {
    const start = Date.now();
    const [program, ...rest] = command;
    const { code, output } = await run(program, rest, { env });
    const seconds = Math.round((Date.now() - start) / 1000);
    if (code !== 0) failed += 1;
    console.log(`${output.trimEnd()}\n${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  }
  console.log(`${steps.length - failed} passed, ${failed} failed`);
  return failed;
}
