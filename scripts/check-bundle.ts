import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';

const output = path.resolve(import.meta.dirname, '../.output');
const builds = ['chrome-mv3', 'firefox-mv2'];
/** What a page may load before the reader clicks, in bytes as gzip packs them. */
const budget = 32 * 1024;

const manifestSchema = z.looseObject({
  content_scripts: z.optional(
    z.array(z.looseObject({ js: z.optional(z.array(z.string())), css: z.optional(z.array(z.string())) })),
  ),
});

/** Code that no package may hold: it would run text that we did not ship. */
const forbidden: readonly { pattern: RegExp; name: string }[] = [
  { pattern: /(?<![\w$.])eval\(/, name: 'eval' },
  { pattern: /\bnew Function\(/, name: 'new Function' },
  { pattern: /\bimport\(\s*["'`]https?:/, name: 'a remote module' },
  { pattern: /\bimportScripts\(\s*["'`]https?:/, name: 'a remote script' },
  { pattern: /<script[^>]+src\s*=\s*["']?(?:https?:)?\/\//i, name: 'a remote script' },
];

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** What each content script of a build loads and weighs, as one line a script; too heavy ones are returned as problems. */
function checkSizes(build: string): string[] {
  const folder = path.join(output, build);
  const manifest = z.parse(manifestSchema, JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')));
  const problems: string[] = [];
  for (const { js = [], css = [] } of manifest.content_scripts ?? []) {
    const files = [...js, ...css];
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0);
    const line = `${build}: ${files.join(' + ')}: ${kilobytes(bytes)} gzipped of ${kilobytes(budget)}`;
    console.log(line);
    if (bytes > budget) problems.push(`${line}: too much`);
  }
  return problems;
}

function checkCode(build: string): string[] {
  const folder = path.join(output, build);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:js|html)$/.test(file),
  );
  return files.flatMap((file) => {
    const code = readFileSync(path.join(folder, file), 'utf8');
    return forbidden
      .filter(({ pattern }) => pattern.test(code))
      .map(({ name }) => `${build}/${file}: contains ${name}`);
  });
}

/** Checks the built packages: the weight of what a page loads, and that no code comes from text or from afar. Gives 1 where one fails. */
export function main(): number {
  const missing = builds.filter((build) => !existsSync(path.join(output, build, 'manifest.json')));
  if (missing.length > 0) {
    console.error(`Not built: ${missing.join(', ')}. Run \`npm run build\` first.`);
    return 1;
  }
  const problems = builds.flatMap((build) => [...checkSizes(build), ...checkCode(build)]);
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}
