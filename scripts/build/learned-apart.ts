import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** The file beside the background's script that holds the long texts, one on each line. */
export const learnedFile = 'learned.txt';
/** Characters from which a text is kept apart. */
const long = 10_000;
const reader = path.resolve(import.meta.dirname, '../../lib/gloss/learned.ts');

/** A JSON value as JavaScript, with long texts taken out: each is asked for when it is first used. */
function withoutLong(value: unknown, apart: (text: string) => number): string {
  if (Array.isArray(value)) return `[${value.map((each) => withoutLong(each, apart)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, each]: [string, unknown]) =>
    typeof each === 'string' && each.length > long
      ? `get ${JSON.stringify(name)}() { return learnedText(${apart(each)}); }`
      : `${JSON.stringify(name)}: ${withoutLong(each, apart)}`,
  );
  return `{${fields.join()}}`;
}

/**
 * Leaves the long texts of learned weights out of a script and puts them into a file beside it: a background that is started
 * for something else does not read two megabytes of them.
 */
export function learnedApart(): Plugin {
  const texts: string[] = [];
  const apart = (text: string): number => texts.push(text) - 1;
  return {
    name: 'learned-apart',
    enforce: 'pre',
    load(id) {
      if (path.basename(id) !== 'weights.json') return null;
      const json: unknown = JSON.parse(readFileSync(id, 'utf8'));
      const code = `import { learnedText } from ${JSON.stringify(reader)};\nexport default ${withoutLong(json, apart)};`;
      return { code, moduleType: 'js' };
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: learnedFile, source: texts.join('\n') });
    },
  };
}
