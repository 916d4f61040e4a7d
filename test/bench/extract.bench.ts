import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recognizeNumber, recognizePercentage } from '@microsoft/recognizers-text-number';
import { recognizeCurrency, recognizeDimension } from '@microsoft/recognizers-text-number-with-unit';
import nlp from 'compromise';
import { build } from 'vite';
import { ruleExamples } from '../../lib/metrics/rules/examples';
import { figure } from './support/figures';
import type { BenchOptions } from './support/options';

const background =
  'Large models have become the basis of many applications, yet their use is held back by slow inference and by the memory that long inputs take. Existing methods trade quality for speed, and often need changes to the model itself. Here we present a method that keeps the model as it is, and study it across tasks, languages and hardware. ';
const sentences = Object.values(ruleExamples).flatMap(({ examples }) =>
  examples.map((example) => example.replaceAll(/\[\[|\]\]/g, '')),
);

/** Abstracts of usual length, put together from our own sentences: prose first, then three sentences with numbers. */
const abstracts = Array.from({ length: 400 }, (_, i) => {
  const results = [0, 1, 2].map((k) => sentences[(i * 7 + k * 13) % sentences.length] ?? '');
  return `${background}${background}${results.join(' ')} ${background}`;
});

/** The code as it ships, in one bundle: run as separate modules, each imported name costs a call of a getter wherever it is used. */
async function bundled(): Promise<typeof import('./extract-in-bundle')> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'papergloss-bench-'));
  const output = { format: 'cjs', entryFileNames: 'extract.cjs' } as const;
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir, ssr: path.resolve(import.meta.dirname, 'extract-in-bundle.ts'), rolldownOptions: { output } },
  });
  return createRequire(import.meta.url)(path.join(outDir, 'extract.cjs'));
}

/** Texts handled per second of this process's time on one core, from the fastest of several rounds. */
function rate(texts: readonly string[], work: (text: string) => unknown, rounds: number): number {
  let best = 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    for (const text of texts) work(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, (texts.length * 1e6) / Math.max(1, user + system));
  }
  return Math.round(best);
}

const culture = 'en-us';

/** Metrics and topics beside general libraries on the same texts in the same run; `ratio` is ours over theirs. */
export async function run({ isSmall = false }: BenchOptions): Promise<object[]> {
  const { extractMetrics, findTopics } = await bundled();
  const rounds = isSmall ? 1 : 12;
  const title = 'Serving long inputs without changing the model';
  const ours = rate(abstracts, (abstract) => [extractMetrics(abstract), findTopics({ title, abstract })], rounds);
  const metrics = rate(abstracts, (abstract) => extractMetrics(abstract), rounds);
  const compromise = rate(
    abstracts.slice(0, isSmall ? 5 : 60),
    (abstract) => nlp(abstract).match('#Value+ #Noun?').json(),
    isSmall ? 1 : 3,
  );
  const recognizers = rate(
    abstracts.slice(0, isSmall ? 1 : 6),
    (abstract) =>
      [recognizeNumber, recognizePercentage, recognizeCurrency, recognizeDimension].map((read) =>
        read(abstract, culture),
      ),
    isSmall ? 1 : 2,
  );
  return [
    figure('metrics and topics of abstracts in a second', ours, Math.max(compromise, recognizers)),
    {
      bench: 'extract',
      what: 'metrics',
      'abstracts/s': metrics,
      ratio: Math.round(metrics / compromise),
      to: 'compromise',
      theirs: compromise,
    },
    {
      bench: 'extract',
      what: 'metrics',
      'abstracts/s': metrics,
      ratio: Math.round(metrics / recognizers),
      to: '@microsoft/recognizers-text',
      theirs: recognizers,
    },
  ];
}
