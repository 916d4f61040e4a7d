import type { Plugin } from 'vite';

const samples = /^ {2}samples: \[\s*(?:'[^'\n]*',?\s*)*\],\n/m;

/** Leaves the sample addresses of sites, which only tests read, out of what pages load. */
export function withoutSamples(): Plugin {
  return {
    name: 'without-samples',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.site.ts')) return null;
      if (!samples.test(code)) throw new Error(`No list of sample addresses that could be left out in ${id}.`);
      return { code: code.replace(samples, ''), map: null };
    },
  };
}
