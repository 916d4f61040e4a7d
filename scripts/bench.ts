import { parseArgs } from 'node:util';
import type { BenchOptions } from '../test/bench/support/options';

const benches = import.meta.glob<{ run(options: BenchOptions): Promise<object[]> }>('../test/bench/*.bench.ts', {
  eager: true,
});

/**
 * `npm run bench -- [NAME…] [--ext NAME=DIR…] [--rounds N]`: runs the benchmarks (those whose file name contains a NAME), one JSON line for
 * each result; other built extensions are measured beside ours where a benchmark can.
 */
export async function main(args: readonly string[]): Promise<number> {
  const options = { ext: { type: 'string', multiple: true }, rounds: { type: 'string' } } as const;
  const { values, positionals: names } = parseArgs({ args: [...args], options, allowPositionals: true });
  const peers = Object.fromEntries(
    (values.ext ?? []).map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
  );
  const told = { peers, ...(values.rounds && { rounds: Number(values.rounds) }) };
  let failed = 0;
  for (const [file, { run }] of Object.entries(benches)) {
    if (names.length > 0 && !names.some((name) => file.includes(name))) continue;
    try {
      for (const row of await run(told)) console.log(JSON.stringify(row));
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      failed += 1;
    }
  }
  return failed > 0 ? 1 : 0;
}
