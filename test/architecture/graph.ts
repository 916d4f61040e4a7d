import type { Import, Source } from './read-source';

/** True for what reads or writes the store, or weighs as much as it. */
export const isStore = ({ target }: Import): boolean =>
  /^lib\/(?:store\/|messages\/(?:server|listen)$)/.test(target) || target === 'dexie' || target === 'zod';

/** Finds the sources that an import leads to: several where it is a glob, none where it is a package or no code. */
function resolver(sources: readonly Source[]): (imported: Import) => readonly Source[] {
  const byTarget = new Map(sources.map((source) => [source.file.replace(/\.(?:tsx?|mjs)$/, ''), source]));
  return ({ target, except = [] }) => {
    const exact = byTarget.get(target) ?? byTarget.get(`${target}/index`);
    if (exact) return [exact];
    if (!target.includes('*')) return [];
    const [taken, left] = [patternOf(target), except.map(patternOf)];
    return [...byTarget]
      .filter(([file]) => taken.test(file) && !left.some((pattern) => pattern.test(file)))
      .map(([, source]) => source);
  };
}

const patternOf = (glob: string) => new RegExp(`^${glob.split('*').map(escapePattern).join('[^/]*')}$`);

const escapePattern = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** Scripts that the browser starts: all of them but the background may not know the store, so that a new one cannot be forgotten. */
const isStart = ({ file }: Source) =>
  /^entrypoints\/(?:[^/]+|[^/]+\/(?:index|main))\.tsx?$/.test(file) && !isBackground({ file });

const isBackground = ({ file }: Pick<Source, 'file'>) => /^entrypoints\/background(?:\/index)?\.ts$/.test(file);

/** Which ways lead from a script of a page, ours or another, to the store, each as the chain of files. */
export const waysToStore = (sources: readonly Source[]): string[] => ways(sources, isStart, isStore);

/** Which ways lead from the background to what sends it messages: those that it sends itself never arrive. */
export const waysToItself = (sources: readonly Source[]): string[] =>
  ways(sources, isBackground, ({ target }) => target === 'lib/messages/client');

/** Types leave nothing behind, so they lead nowhere. */
function ways(
  sources: readonly Source[],
  isFirst: (source: Source) => boolean,
  isLast: (imported: Import) => boolean,
): string[] {
  const resolve = resolver(sources);
  const found: string[] = [];
  const follow = (source: Source, way: readonly string[], seen: Set<Source>) => {
    seen.add(source);
    for (const imported of source.imports.filter(({ isType }) => !isType)) {
      if (isLast(imported)) found.push([...way, source.file, imported.target].join(' → '));
      for (const next of resolve(imported)) {
        if (!seen.has(next)) follow(next, [...way, source.file], seen);
      }
    }
  };
  for (const source of sources.filter(isFirst)) follow(source, [], new Set());
  return found;
}

/** Circles of files that import each other, types included, one for each file that an import leads back to, as the chain of files. */
export function circles(sources: readonly Source[]): string[] {
  const resolve = resolver(sources);
  const done = new Set<Source>();
  const found: string[] = [];
  const follow = (source: Source, way: readonly Source[]) => {
    const from = way.indexOf(source);
    if (from >= 0) found.push([...way.slice(from), source].map(({ file }) => file).join(' → '));
    if (from >= 0 || done.has(source)) return;
    for (const imported of source.imports) for (const next of resolve(imported)) follow(next, [...way, source]);
    done.add(source);
  };
  for (const source of sources) follow(source, []);
  return found;
}
