const benches = import.meta.glob<{ run(): Promise<object[]> }>('../test/bench/*.bench.ts', { eager: true });

/** `npm run bench -- [NAME…]`: runs the benchmarks (those whose file name contains a NAME), one JSON line for each result. */
export async function main(names: readonly string[]): Promise<number> {
  let failed = 0;
  for (const [file, { run }] of Object.entries(benches)) {
    if (names.length > 0 && !names.some((name) => file.includes(name))) continue;
    try {
      for (const row of await run()) console.log(JSON.stringify(row));
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      failed += 1;
    }
  }
  return failed > 0 ? 1 : 0;
}
