#!/usr/bin/env node
// `npm test`: sets up what is missing, runs every check and sums them up in the last line, `N passed, N failed`.
//   npm test -- --only unit,types     runs these alone (names as below)
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SetupError, setUp } from './setup.mjs';
import { root, run } from './shell.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, command: string[], counts?: (report: any) => Counts, needsBuild?: boolean, browser?: 'chromium' | 'firefox', programs?: ('tex' | 'servers')[], row?: 'checks' | 'package', skip?: () => string | undefined }} Step */

const reports = path.join(root, '.output', 'test');

/** Vitest's JSON report. @param {any} report @returns {Counts} */
const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
});

/** Playwright's JSON report. @param {any} report @returns {Counts} */
const playwrightCounts = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
});

/**
 * What is run, in this order. The two rows, whose steps use one core each, run beside each other; every other step has the
 * machine to itself. A step without a report of its own counts as one test. @type {readonly Step[]}
 */
const steps = [
  { name: 'lint', row: 'checks', command: ['biome', 'check', '.'] },
  { name: 'types', row: 'checks', command: ['tsc', '--noEmit'] },
  { name: 'knip', row: 'checks', command: ['knip'] },
  { name: 'product', row: 'checks', command: ['knip', '--production'] }, // what only tests use is dead in the product
  { name: 'shape', row: 'checks', command: ['npm', 'run', '--silent', 'shape'] },
  {
    name: 'eval',
    row: 'checks',
    command: ['npm', 'run', '--silent', 'eval'],
    skip: () => (existsSync(path.join(root, '../shared/gold')) ? undefined : 'no ../shared/gold beside this folder'),
  },
  { name: 'build', row: 'package', command: ['npm', 'run', '--silent', 'build'] },
  {
    name: 'bundle',
    row: 'package',
    command: ['node', 'scripts/run.mjs', 'scripts/checks/check-bundle.ts'],
    needsBuild: true,
  },
  {
    name: 'webext',
    row: 'package',
    command: ['web-ext', 'lint', '--source-dir', '.output/firefox-mv2', '--no-config-discovery'],
    needsBuild: true,
  },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`],
    counts: vitestCounts,
    programs: ['tex', 'servers'],
  },
  {
    name: 'linear',
    command: ['vitest', 'run', '-c', 'test/linear/vitest.config.ts'],
    counts: vitestCounts,
  },
  {
    name: 'bench', // that all figures can be measured, not how fast anything is
    command: ['npm', 'run', '--silent', 'bench', '--', '--smoke'],
    needsBuild: true,
    browser: 'chromium',
  },
  {
    name: 'chromium',
    command: ['playwright', 'test', '-c', 'test/e2e/playwright.config.ts'],
    counts: playwrightCounts,
    needsBuild: true,
    browser: 'chromium',
    programs: ['servers'],
  },
  {
    name: 'firefox',
    command: ['vitest', 'run', '-c', 'test/e2e/firefox/vitest.config.ts'],
    counts: vitestCounts,
    needsBuild: true,
    browser: 'firefox',
    programs: ['servers'],
  },
];

/** Reads a step's report; a run that failed counts at least one failure, whatever its report says. @param {Step} step @param {number} code @returns {Counts} */
function count(step, code) {
  const file = path.join(reports, `${step.name}.json`);
  if (step.counts === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const counts = step.counts(JSON.parse(readFileSync(file, 'utf8')));
  return { ...counts, failed: code === 0 ? counts.failed : Math.max(1, counts.failed) };
}

/** Runs a step and says how it went; what it printed is shown where it failed. @param {Step} step @param {(line: string) => void} say @returns {Promise<Counts>} */
async function runStep(step, say) {
  const why = step.skip?.();
  if (why !== undefined) {
    say(`- ${step.name}: skipped, ${why}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const start = Date.now();
  const [command = '', ...args] = step.command;
  const { code, output } = await run(command, args);
  const counts = count(step, code);
  if (counts.failed > 0) say(output.trimEnd());
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const mark = counts.failed > 0 ? '✗' : '✓';
  say(`${mark} ${step.name}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)`);
  return counts;
}

/** @param {readonly string[] | undefined} only */
function chosenSteps(only) {
  if (only === undefined) return steps;
  const unknown = only.filter((name) => steps.every((step) => step.name !== name));
  if (unknown.length > 0) {
    throw new SetupError(
      `No step is called ${unknown.join(', ')}; there are: ${steps.map(({ name }) => name).join(', ')}.`,
    );
  }
  const chosen = steps.filter(({ name }) => only.includes(name));
  const needsBuild = chosen.some((step) => step.needsBuild);
  return steps.filter((step) => chosen.includes(step) || (step.name === 'build' && needsBuild));
}

/** @param {readonly Step[]} chosen @returns {Promise<Counts>} */
async function runAll(chosen) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  let isBuilt = true;
  /** @param {readonly Step[]} row @param {(line: string) => void} say */
  const runInTurn = async (row, say) => {
    for (const step of row) {
      const blocked = step.needsBuild && !isBuilt;
      const counts = await runStep(blocked ? { ...step, skip: () => 'the build failed' } : step, say);
      if (step.name === 'build') isBuilt = counts.failed === 0;
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.skipped += counts.skipped;
    }
  };
  /** @param {Step['row']} row */
  const ofRow = (row) => chosen.filter((step) => step.row === row);
  /** @type {string[]} What is said of the second row, after all that is said of the first. */
  const later = [];
  await Promise.all([
    runInTurn(ofRow('checks'), console.log),
    runInTurn(ofRow('package'), (line) => void later.push(line)),
  ]);
  for (const line of later) console.log(line);
  await runInTurn(ofRow(undefined), console.log);
  return total;
}

async function main() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const chosen = chosenSteps(values.only?.split(','));
  await setUp(
    chosen.flatMap((step) => step.browser ?? []),
    chosen.flatMap((step) => step.programs ?? []),
  );
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  return runAll(chosen);
}

const total = await main().catch((error) => {
  console.log(error instanceof SetupError ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0 };
});
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
