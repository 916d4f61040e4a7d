import type { Source } from './read-source';

/** The most lines that an entrypoint's file may have, and the most places at which it may go one way or another. */
const most = { lines: 40, branches: 6 };

/** Entrypoints that are longer or branch more, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'entrypoints/background/index.ts': 'all that the background starts, a line for each',
  'entrypoints/popup/App.tsx': 'a component and the tab that it acts on, which is the browser’s alone',
  'entrypoints/sidepanel/App.tsx': 'a component with two effects, each tied to listeners and timers of the browser',
};

/** Entrypoints that hold more than wiring, and exceptions that are none any more, each as a sentence. */
export function fullEntrypoints(
  sources: readonly Source[],
  allowed: Readonly<Record<string, string>> = exceptions,
): string[] {
  const full = sources.filter(
    ({ file, lines, branches }) => file.startsWith('entrypoints/') && (lines > most.lines || branches > most.branches),
  );
  const names = new Set(full.map(({ file }) => file));
  return [
    ...full
      .filter(({ file }) => !(file in allowed))
      .map(
        ({ file, lines, branches }) =>
          `${file} has ${lines} lines and ${branches} branches: move what decides to a room`,
      ),
    ...Object.keys(allowed)
      .filter((file) => !names.has(file))
      .map((file) => `${file} needs no exception`),
  ];
}
