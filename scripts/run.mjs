#!/usr/bin/env node
// Runs a TypeScript file of this project in Node through Vite, so that `import.meta.glob` and aliases work as in the page.
//   node scripts/run.mjs scripts/extract.ts -- ARGS
import path from 'node:path';
import { runnerImport } from 'vite';

const [file, ...rest] = process.argv.slice(2);
process.argv = [process.argv[0], path.resolve(file), ...(rest[0] === '--' ? rest.slice(1) : rest)];
const { module } = await runnerImport(path.resolve(file), {
  configFile: false,
  logLevel: 'error',
  root: path.resolve(import.meta.dirname, '..'),
});
process.exitCode = await module.main(process.argv.slice(2));
