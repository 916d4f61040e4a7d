import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { figures } from '../test/bench/support/figures';
import type { BenchOptions } from '../test/bench/support/options';

const benches = import.meta.glob<{ run(options: BenchOptions): Promise<object[]> }>('../test/bench/*.bench.ts', {
  eager: true,
});

const measured = new Set(Object.values(figures).map(({ bench }) => bench));

/** Runs benchmarks by their files' names; gives the names of figures that were printed, and how many benchmarks failed. */
async function runAll(
  isChosen: (name: string) => boolean,
  options: BenchOptions,
): Promise<{ printed: Set<string>; failed: number }> {
  const printed = new Set<string>();
  let failed = 0;
  for (const [file, { run }] of Object.entries(benches)) {
    if (!isChosen(path.basename(file, '.bench.ts'))) continue;
    try {
      for (const row of await run(options)) {
        console.log(JSON.stringify(row));
        if ('figure' in row) printed.add(String(row.figure));
      }
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      failed += 1;
    }
  }
  return { printed, failed };
}

/** Sees that every figure that has an aim can be measured, on little of everything; the times mean nothing. Gives 1 where one is missing. */
async function smoke(): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'papergloss-peer-'));
  writeFileSync(
    path.join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'peer', version: '1' }),
  );
  const options = { peers: { peer: folder }, rounds: 1, isSmall: true };
  const { printed, failed } = await runAll((name) => measured.has(name), options);
  rmSync(folder, { recursive: true });
  const missing = Object.keys(figures).filter((name) => !printed.has(name));
  for (const name of missing) console.error(`Not measured: ${name}`);
  return failed > 0 || missing.length > 0 ? 1 : 0;
}

/**
 * `npm run bench -- [NAME…] [--ext NAME=DIR…] [--rounds N]`: runs the benchmarks (those whose file name contains a NAME), one JSON line for
 * each result; other built extensions are measured beside ours where a benchmark can. `--smoke` only sees that all figures can be measured.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals: names } = parseArgs({
    args: [...args],
    options: { ext: { type: 'string', multiple: true }, rounds: { type: 'string' }, smoke: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.smoke) return smoke();
  const peers = Object.fromEntries(
    (values.ext ?? []).map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
  );
  const { failed } = await runAll((name) => names.length === 0 || names.some((each) => name.includes(each)), {
    peers,
    ...(values.rounds && { rounds: Number(values.rounds) }),
  });
  return failed > 0 ? 1 : 0;
}
