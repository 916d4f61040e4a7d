import type { Import, Source } from './read-source';

interface Rule {
  /** The files that the rule is about. */
  files: RegExp;
  /** Why an import of one of these files is refused, or undefined where it is allowed. */
  refuses(imported: Import, file: string): string | undefined;
}

const isOurs = (target: string) => /^(?:lib|components|entrypoints|scripts|test)\//.test(target);
const roomOf = (target: string) => /^lib\/([^/]+)/.exec(target)?.[1] ?? target.split('/')[0] ?? '';

/** A room that takes from the named rooms and packages alone, and from itself. */
const only = (room: string, rooms: readonly string[], packages: readonly string[] = []): Rule => ({
  files: new RegExp(`^lib/${room}/`),
  refuses: ({ target }) => {
    const allowed = isOurs(target) ? [room, ...rooms].includes(roomOf(target)) : packages.includes(target);
    return allowed ? undefined : `${room} takes only from ${[...rooms, ...packages].join(', ') || 'itself'}`;
  },
});

/** Files of one kind that know nothing of each other. */
const noSideways = (files: RegExp): Rule => ({
  files,
  refuses: ({ target }, file) =>
    files.test(`${target}.ts`) && `${target}.ts` !== file ? 'no import between two of a kind' : undefined,
});

const usesStore = ({ target }: Import) =>
  /^lib\/(?:store\/|messages\/(?:server|listen)$)/.test(target) || target === 'dexie' || target === 'zod';

const rules: readonly Rule[] = [
  only('papers', [], ['zod/mini']),
  only('text', []),
  only('sites', ['papers', 'text'], ['zod/mini']),
  only('tags', ['papers', 'text'], ['@eslint-community/regexpp']),
  only('metrics', ['papers', 'text']),
  only('gloss', ['papers', 'metrics', 'tags']),
  only('export', ['papers', 'text'], ['zod/mini', 'yaml', 'fflate', 'liquidjs']),
  only('import', ['papers', 'text'], ['zod/mini', 'yaml', 'fflate']),
  only('store', ['papers', 'text'], ['dexie', 'zod/mini', 'node-diff3']),
  only('tab', ['papers', 'text', 'sites', 'messages', 'components']),
  {
    files: /^lib\/tab\//,
    refuses: (imported) => (usesStore(imported) ? 'the store stays on the extension side' : undefined),
  },
  {
    files: /^lib\/messages\/protocol\.ts$/,
    refuses: ({ target, isType }) =>
      !isType && isOurs(target) && roomOf(target) !== 'papers' ? 'the protocol takes only from papers' : undefined,
  },
  {
    files: /^lib\/(?:page|highlights|settings)\/|^lib\/messages\/(?!server|listen)/,
    refuses: (imported) => (usesStore(imported) ? 'the store stays on the extension side' : undefined),
  },
  {
    files: /^components\//,
    refuses: ({ target, isType }) => {
      if (isType) return undefined;
      if (isOurs(target)) {
        return /^(?:components|lib\/text)\//.test(target) ? undefined : 'components take types, text and each other';
      }
      return /^(?:dexie|zod|wxt|#imports|@webext-core)/.test(target) ? 'components know no browser' : undefined;
    },
  },
  {
    files: /^lib\//,
    refuses: ({ target }) => (/^(?:entrypoints|scripts|test)\//.test(target) ? 'nothing takes from there' : undefined),
  },
  noSideways(/^lib\/sites\/[^/]+\/[^/]+\.site\.ts$/),
  noSideways(/^lib\/tags\/terms\/[^/]+\.ts$/),
  noSideways(/^lib\/(?:export|import)\/formats\/[^/]+\.format\.ts$/),
];

/** Imports that the architecture refuses, each as a sentence. */
export function refusedImports(sources: readonly Source[]): string[] {
  return sources.flatMap(({ file, imports }) =>
    rules
      .filter((rule) => rule.files.test(file))
      .flatMap((rule) =>
        imports.flatMap((imported) => {
          const reason = rule.refuses(imported, file);
          return reason === undefined ? [] : [`${file} imports ${imported.target}: ${reason}`];
        }),
      ),
  );
}

/** Which ways lead from a page's entrypoint to the store, each as the chain of files; types leave nothing behind. */
export function waysToStore(sources: readonly Source[]): string[] {
  const byTarget = new Map(sources.map((source) => [source.file.replace(/\.tsx?$/, ''), source]));
  const ways: string[] = [];
  const follow = (source: Source, way: readonly string[], seen: Set<Source>) => {
    seen.add(source);
    for (const imported of source.imports.filter(({ isType }) => !isType)) {
      if (usesStore(imported)) ways.push([...way, source.file, imported.target].join(' → '));
      for (const next of matching(byTarget, imported.target)) {
        if (!seen.has(next)) follow(next, [...way, source.file], seen);
      }
    }
  };
  for (const source of sources.filter(({ file }) => /^entrypoints\/[^/]+\.content(?:\/index)?\.tsx?$/.test(file))) {
    follow(source, [], new Set());
  }
  return ways;
}

function matching(byTarget: ReadonlyMap<string, Source>, target: string): Source[] {
  const exact = byTarget.get(target) ?? byTarget.get(`${target}/index`);
  if (exact) return [exact];
  if (!target.includes('*')) return [];
  const pattern = new RegExp(`^${target.split('*').map(escapePattern).join('[^/]*')}$`);
  return [...byTarget].filter(([file]) => pattern.test(file)).map(([, source]) => source);
}

const escapePattern = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
