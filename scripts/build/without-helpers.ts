import type { Plugin } from 'vite';

const file = '/wxt/dist/utils/content-script-context.mjs';
/** Methods that no script of ours calls, and the one line that is logged while developing. */
const helpers =
  /^\t(?:block|setTimeout|requestAnimationFrame|requestIdleCallback)\([^)\n]*\) \{\n(?:\t\t.*\n)*\t\}\n|^\t\tlogger\.debug\(.*\);\n/gm;

/** Leaves the helpers of the framework's context that no script of ours uses out of what pages load. */
export function withoutHelpers(): Plugin {
  return {
    name: 'without-helpers',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(file)) return null;
      if (code.match(helpers)?.length !== 5) throw new Error(`Not the five helpers that could be left out in ${id}.`);
      return { code: code.replace(helpers, ''), map: null };
    },
  };
}
