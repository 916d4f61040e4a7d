import type { Plugin } from 'vite';

/** What can be left out of a module of the framework, and of how many pieces that is. */
interface Left {
  isIn(id: string): boolean;
  pieces: RegExp;
  count: number;
}

const left: readonly Left[] = [
  {
    // Methods that no script of ours calls, the one line that is logged while developing, and what would tell the page of each script.
    isIn: (id) => id.endsWith('/wxt/dist/utils/content-script-context.mjs'),
    pieces:
      /^\t(?:block|setTimeout|requestAnimationFrame|requestIdleCallback)\([^)\n]*\) \{\n(?:\t\t.*\n)*\t\}\n|^\t\tlogger\.debug\(.*\);\n|^\t\tif \(!this\.options\?\.noScriptStartedPostMessage\) window\.postMessage\(\{\n(?:\t\t\t.*\n)*\t\t\}, "\*"\);\n/gm,
    count: 6,
  },
  {
    // Ways to log that are not used.
    isIn: (id) => id.includes('virtual:wxt-content-script-isolated-world-entrypoint'),
    pieces: /^\t(?:debug|log|warn): \(\.\.\.args\) => .*\n/gm,
    count: 3,
  },
];

/** Leaves the helpers of the framework that no script of ours uses out of what pages load. */
export function withoutHelpers(): Plugin {
  return {
    name: 'without-helpers',
    enforce: 'pre',
    transform(code, id) {
      const module = left.find(({ isIn }) => isIn(id));
      if (!module) return null;
      const { pieces, count } = module;
      if (code.match(pieces)?.length !== count)
        throw new Error(`Not the ${count} pieces that could be left out in ${id}.`);
      return { code: code.replace(pieces, ''), map: null };
    },
  };
}
