import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkPermissions } from './check-permissions';
import { adviceFor, bareSize, budget, buildFolder, isBuilt, kilobytes, scriptSizes } from './script-sizes';

const builds = ['chrome-mv3', 'firefox-mv2'];

/** Code that no package may hold: it would run text that we did not ship. */
const forbidden: readonly { pattern: RegExp; name: string }[] = [
  { pattern: /(?<![\w$.])eval\(/, name: 'eval' },
  { pattern: /\bnew Function\(/, name: 'new Function' },
  { pattern: /\bimport\(\s*["'`]https?:/, name: 'a remote module' },
  { pattern: /\bimportScripts\(\s*["'`]https?:/, name: 'a remote script' },
  { pattern: /<script[^>]+src\s*=\s*["']?(?:https?:)?\/\//i, name: 'a remote script' },
];

/** Prints what each content script of a build weighs, and what to do where one is nearly full; too heavy ones are returned as problems. */
function checkSizes(build: string): string[] {
  const bare = bareSize(build);
  console.log(`${build}: without sites: ${kilobytes(bare)} gzipped`);
  return scriptSizes(build).flatMap(({ files, bytes }) => {
    console.log(`${build}: ${files.join(' + ')}: ${kilobytes(bytes)} gzipped of ${kilobytes(budget)}`);
    const advice = adviceFor(files[0] ?? '', bytes, bare);
    if (advice === undefined) return [];
    if (bytes > budget) return [advice];
    console.log(advice);
    return [];
  });
}

function checkCode(build: string): string[] {
  const folder = buildFolder(build);
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

/** Checks the built packages: the weight of what a page loads, that no code comes from text or from afar, and what is asked for. Gives 1 where one fails. */
export function main(): number {
  const missing = builds.filter((build) => !isBuilt(build));
  if (missing.length > 0) {
    console.error(`Not built: ${missing.join(', ')}. Run \`npm run build\` first.`);
    return 1;
  }
  const problems = builds.flatMap((build) => [...checkSizes(build), ...checkCode(build), ...checkPermissions(build)]);
  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}
