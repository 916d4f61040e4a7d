#!/usr/bin/env node
// `npm start`: sets up what is missing, builds, and opens the browser with the extension on the sample digest.
//   npm start -- --headless               does the whole job by itself and leaves its evidence in .output/demo
//   npm start -- --url URL                opens another page
//   npm start -- --page FILE --url URL    serves a saved page under its address
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hasDisplay } from './browser/find.mjs';
import { SetupError, setUp } from './setup.mjs';
import { root, run } from './shell.mjs';

const sample = { file: path.join(root, 'test/fixtures/sample/digest.html'), url: 'https://huggingface.co/papers' };

/** @param {string} text */
const isWebAddress = (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** What the command line asks for; throws a SetupError where it makes no sense. */
function readArguments() {
  const { values } = parseArgs({
    options: { headless: { type: 'boolean', default: false }, url: { type: 'string' }, page: { type: 'string' } },
  });
  const { url, page } = values;
  if (page !== undefined && url === undefined)
    throw new SetupError('--page needs --url: the address to serve it under.');
  if (page !== undefined && !existsSync(page)) throw new SetupError(`There is no file ${page}.`);
  if (url !== undefined && !isWebAddress(url)) {
    throw new SetupError(`--url takes a whole web address, such as ${sample.url}; this is ${url}.`);
  }
  const file = page ?? (url === undefined ? sample.file : undefined);
  return { headless: values.headless || !hasDisplay(), url: url ?? sample.url, file };
}

async function main() {
  const { headless, url, file } = readArguments();
  await setUp(['chromium']);
  console.log('Building the extension …');
  const build = await run('wxt', ['build']);
  if (build.code !== 0) throw new SetupError(`The build failed:\n${build.output}`);
  const script = headless ? 'scripts/demo.ts' : 'scripts/open.ts';
  const page = file === undefined ? [] : ['--page', path.resolve(file)];
  return (await run('node', ['scripts/run.mjs', script, '--', '--url', url, ...page], { show: true })).code;
}

process.exitCode = await main().catch((error) => {
  console.error(error instanceof SetupError ? error.message : error);
  return 1;
});
