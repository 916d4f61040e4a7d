import path from 'node:path';
import { build, type Plugin } from 'vite';
import { expect, test } from 'vitest';
import { learnedApart } from '../../../scripts/build/learned-apart';

const weights = (room: string, id: string): boolean => id.endsWith(`/${room}/weights.json`);

/** Has the weights of one room come after those of another. */
function inOrder(first: string, then: string): Plugin {
  let go = (): void => undefined;
  const isThere = new Promise<void>((resolve) => {
    go = resolve;
  });
  return {
    name: 'in-order',
    enforce: 'pre',
    async load(id) {
      if (weights(then, id)) await isThere;
      return null;
    },
    moduleParsed({ id }) {
      if (weights(first, id)) go();
    },
  };
}

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
  const one = await builtWith(inOrder('badge', 'quote'));
  expect(one.some((text) => text.includes('learnedText('))).toBe(true);
  expect(await builtWith(inOrder('quote', 'badge'))).toEqual(one);
}, 60_000);
