import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** The file beside the background's script that holds the long parts, one on each line: texts as they are, all else as JSON. */
export const learnedFile = 'learned.txt';
/** Characters from which a text, list or table is kept apart. */
const long = 4000;
const lib = path.resolve(import.meta.dirname, '../../lib');
const reader = path.join(lib, 'gloss/learned.ts');

const isTable = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What gives a long part; undefined for others, and for a table with a long text in it, whose fields are parts themselves. */
function partOf(value: unknown, apart: (text: string) => number): string | undefined {
  if (typeof value === 'string') return value.length > long ? `learnedText(${apart(value)})` : undefined;
  const hasText = isTable(value) && Object.values(value).some((each) => typeof each === 'string' && each.length > long);
  const json = JSON.stringify(value);
  return hasText || json.length <= long ? undefined : `learnedValue(${apart(json)})`;
}

/** A table of what was learned as JavaScript, with its long parts taken out: each is asked for when it is first used. */
function withoutLong(value: object, apart: (text: string) => number): string {
  const fields = Object.entries(value).map(([name, each]: [string, unknown]) => {
    const key = JSON.stringify(name);
    const part = partOf(each, apart);
    if (part !== undefined) return `get ${key}() { return ${part}; }`;
    return `${key}: ${isTable(each) ? withoutLong(each, apart) : JSON.stringify(each)}`;
  });
  return `{${fields.join()}}`;
}

/** The files of weights, in the order of their paths: that in which a build happens to load them is another one each time. */
const weightFiles = (): string[] =>
  readdirSync(lib, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'weights.json')
    .map((file) => path.join(lib, file))
    .sort();

/**
 * Leaves the long parts of learned weights out of a script and puts them into a file beside it: a background that is started
 * for something else does not read three megabytes of them.
 */
export function learnedApart(): Plugin {
  const texts: string[] = [];
  const apart = (text: string): number => texts.push(text) - 1;
  const codes = new Map<string, string>();
  return {
    name: 'learned-apart',
    enforce: 'pre',
    buildStart() {
      texts.length = 0;
      for (const file of weightFiles()) {
        const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
        if (!isTable(json)) continue;
        const code = `import { learnedText, learnedValue } from ${JSON.stringify(reader)};\nexport default ${withoutLong(json, apart)};`;
        codes.set(file, code);
      }
    },
    load(id) {
      const code = codes.get(path.normalize(id));
      return code === undefined ? null : { code, moduleType: 'js' };
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: learnedFile, source: texts.join('\n') });
    },
  };
}
