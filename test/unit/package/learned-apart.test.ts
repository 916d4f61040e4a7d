import path from 'node:path';
import { build, type Plugin } from 'vite';
import { expect, test } from 'vitest';
import { learnedApart } from '../../../scripts/build/learned-apart';

/** Has the weights of one room come after all others. */
const late = (room: string): Plugin => ({
  name: 'late',
  enforce: 'pre',
  async load(id) {
    if (id.endsWith(`/${room}/weights.json`)) await new Promise((resolve) => setTimeout(resolve, 300));
    return null;
  },
});

async function builtWith(order: Plugin): Promise<string[]> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [order, learnedApart()],
    build: {
      write: false,
      minify: false,
      lib: { entry: path.resolve('test/bench/extract-in-bundle.ts'), formats: ['es'] },
    },
  });
  const outputs = [made].flat().flatMap((each) => ('output' in each ? each.output : []));
  return outputs.map((each) => (each.type === 'asset' ? String(each.source) : each.code)).sort();
}

test('learned parts are numbered alike in whichever order a build loads them', async () => {
  const one = await builtWith(late('badge'));
  expect(one.some((text) => text.includes('learnedText('))).toBe(true);
  expect(await builtWith(late('quote'))).toEqual(one);
}, 60_000);
