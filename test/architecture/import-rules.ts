import { isStore } from './graph';
import type { Import, Source } from './read-source';
import { type Floors, floors, rooms, runByComponents, typesForComponents } from './rooms';

interface Rule {
  /** The files that the rule is about. */
  files: RegExp;
  /** Why an import of one of these files is refused, or undefined where it is allowed. */
  refuses(imported: Import, file: string): string | undefined;
}

const isOurs = (target: string) => /^(?:lib|components|entrypoints|scripts|test)\//.test(target);
const roomOf = (target: string) => /^lib\/([^/]+)/.exec(target)?.[1] ?? target.split('/')[0] ?? '';

/** Files of one kind that know nothing of each other. */
const noSideways = (files: RegExp): Rule => ({
  files,
  refuses: ({ target }, file) =>
    files.test(`${target}.ts`) && `${target}.ts` !== file ? 'no import between two of a kind' : undefined,
});

/** A folder or file of a room of many folders: `rows` of `lib/page/rows/hint`, `layer` of `lib/page/layer.ts`. */
const partOf = (folder: string, file: string) => /^[^/.]+/.exec(file.slice(folder.length + 1))?.[0] ?? '';

/** Inside a room of many folders: upper takes from lower, nothing sideways or up. */
const inOrder = ({ folder, order, only }: Floors): Rule => ({
  files: new RegExp(`^${folder}/`),
  refuses: ({ target }, file) => {
    if (!target.startsWith(`${folder}/`)) return undefined;
    const [from, to] = [partOf(folder, file), partOf(folder, target)];
    const [upper, lower] = [from, to].map((part) => order.findIndex((floor) => floor.includes(part)));
    if (upper === undefined || lower === undefined || upper < 0 || lower < 0)
      return `no floor is named for ${from} or ${to}`;
    if (from === to) return undefined;
    const allowed = only?.[from]?.includes(to) ?? upper < lower;
    return allowed ? undefined : `${from} may not take from ${to}`;
  },
});

/** From outside, a room is entered by its doors alone; scripts and tests look inside. */
const byDoors = ({ folder, doors }: Floors): Rule => ({
  files: new RegExp(`^(?!${folder}/|scripts/)`),
  refuses: ({ target }) => {
    if (doors === undefined || !target.startsWith(`${folder}/`)) return undefined;
    const entered = target.slice(folder.length + 1);
    return doors.some((door) => entered === door || entered.startsWith(`${door}/`))
      ? undefined
      : `${folder} is entered by ${doors.join(', ')}`;
  },
});

const rules: readonly Rule[] = [
  {
    files: /^lib\//,
    refuses: ({ target }, file) => {
      const room = roomOf(file);
      const row = rooms[room];
      if (!row) return `${room} has no row in rooms.ts`;
      const allowed = isOurs(target) ? [room, ...row.rooms].includes(roomOf(target)) : row.packages.includes(target);
      return allowed ? undefined : `${room} takes only from ${[...row.rooms, ...row.packages].join(', ') || 'itself'}`;
    },
  },
  {
    files: /^lib\/messages\/(?:requests\/.*|protocol|changes|page-requests|page-replies|revision)\.ts$/,
    refuses: ({ target, isType }) =>
      !isType &&
      isOurs(target) &&
      roomOf(target) !== 'papers' &&
      !/^lib\/messages\/(?:changes$|requests\/)/.test(target)
        ? 'the protocol takes only from papers'
        : undefined,
  },
  {
    files: /^lib\/(?!store\/|copies\/(?!files\.)|fetch\/memory\.|sync\/|messages\/(?:server\.|listen\.|handlers\/))/,
    refuses: (imported) => (isStore(imported) ? 'the store stays on the extension side' : undefined),
  },
  {
    files: /^components\//,
    refuses: ({ target, isType }) => {
      if (!isOurs(target)) {
        return /^(?:dexie|zod|wxt|#imports|@webext-core)/.test(target) ? 'components know no browser' : undefined;
      }
      if (target.startsWith('components/') || runByComponents.test(target)) return undefined;
      if (!isType) return 'components run text, the names of papers, the session of notes and each other';
      return typesForComponents.includes(roomOf(target))
        ? undefined
        : `components take types of ${typesForComponents.join(', ')}`;
    },
  },
  ...floors.flatMap((room) => [inOrder(room), byDoors(room)]),
  noSideways(/^lib\/sites\/[^/]+\/[^/]+\.site\.ts$/),
  noSideways(/^lib\/export\/formats\/[^/]+\.format\.ts$/),
  noSideways(/^lib\/import\/sources\/[^/]+\.source\.ts$/),
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

/** Rooms of `lib/` that have no row, and rows without a room. */
export function unmatchedRooms(sources: readonly Source[]): string[] {
  const there = new Set(sources.filter(({ file }) => file.startsWith('lib/')).map(({ file }) => roomOf(file)));
  const named = new Set(Object.keys(rooms));
  return [...there, ...named].filter((room) => there.has(room) !== named.has(room));
}
