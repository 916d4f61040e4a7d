import * as z from 'zod/mini';
import { storage, type WxtStorageItem } from '#imports';
import { type ExportSettings, exportSettingsSchema, readExportSettings, writeExportSettings } from './export';
import { lookItem, lookSchema } from './look';
import { savedSearches, savedSearchesSchema } from './saved-searches';
import { hiddenTopicsItem, offSitesItem, shortcutsItem, thresholdItem } from './settings';

/** A setting as a backup holds it. */
interface KeptSetting {
  name: string;
  value?: unknown;
}

interface Door {
  read(): Promise<unknown>;
  /** Whether the reader has chosen it. */
  isSet(): Promise<boolean>;
  /** Takes a value over where it fits: in the place of what is here with `all`, else only as far as that lacks it. Gives whether it did. */
  take(value: unknown, all: boolean): Promise<boolean>;
}

const doorTo = <T, M extends Record<string, unknown>>(item: WxtStorageItem<T, M>, schema: z.ZodMiniType<T>): Door => {
  const isSet = async () => JSON.stringify(await item.getValue()) !== JSON.stringify(item.fallback);
  return {
    read: () => item.getValue(),
    isSet,
    async take(value, all) {
      const { success, data } = schema.safeParse(value);
      if (!success || (!all && (await isSet()))) return false;
      await item.setValue(data);
      return true;
    },
  };
};

interface Gathered<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  schema: z.ZodMiniType<T>;
  none: T;
  /** What is here, and what comes beside it. */
  together(here: T, told: T): T;
}

/** A setting that holds many things of the reader's: those of a backup come beside those that are here. */
const doorToMany = <T>({ read, write, schema, none, together }: Gathered<T>): Door => ({
  read,
  isSet: async () => JSON.stringify(await read()) !== JSON.stringify(none),
  async take(value, all) {
    const { success, data } = schema.safeParse(value);
    if (!success) return false;
    const here = await read();
    const wanted = all ? data : together(here, data);
    if (JSON.stringify(wanted) === JSON.stringify(here)) return false;
    await write(wanted);
    return true;
  },
});

/** Those that are here, and of the others those of another name. */
const besides = <T>(here: readonly T[], told: readonly T[], nameOf: (each: T) => string): T[] => {
  const names = new Set(here.map(nameOf));
  return [...here, ...told.filter((each) => !names.has(nameOf(each)))];
};

const shortText = z.string().check(z.maxLength(100));
const noExports: ExportSettings = { templates: [] };

/**
 * The settings that a backup holds: all that the reader chose or made. Hosts and the services that may be asked are not among them: whom
 * Papergloss may read from is said anew on each machine; nor is the folder of notes, which is one of this machine.
 */
const doors: Readonly<Record<string, Door>> = {
  threshold: doorTo(thresholdItem, z.number().check(z.gte(0), z.lte(1))),
  hiddenTopics: doorTo(hiddenTopicsItem, z.array(shortText).check(z.maxLength(1000))),
  offSites: doorTo(offSitesItem, z.array(shortText).check(z.maxLength(1000))),
  look: doorTo(lookItem, lookSchema),
  shortcuts: doorTo(shortcutsItem, z.record(shortText, z.string().check(z.maxLength(20)))),
  savedSearches: doorToMany({
    ...savedSearches,
    schema: savedSearchesSchema,
    none: [],
    together: (here, told) => besides(here, told, ({ name }) => name),
  }),
  export: doorToMany({
    read: readExportSettings,
    write: writeExportSettings,
    schema: exportSettingsSchema,
    none: noExports,
    together: (here, told) => ({
      ...told,
      ...here,
      templates: besides(here.templates, told.templates, ({ id }) => id),
    }),
  }),
};

/** The settings that the reader has chosen. */
export async function chosenSettings(): Promise<KeptSetting[]> {
  const chosen: KeptSetting[] = [];
  for (const [name, door] of Object.entries(doors))
    if (await door.isSet()) chosen.push({ name, value: await door.read() });
  return chosen;
}

/** Takes settings over: all of them, or what the reader has not chosen here. Gives how many. */
export async function takeSettings(settings: readonly KeptSetting[], all: boolean): Promise<number> {
  let taken = 0;
  for (const { name, value } of settings) {
    const door = Object.hasOwn(doors, name) ? doors[name] : undefined;
    if (door && (await door.take(value, all))) taken += 1;
  }
  return taken;
}

/** What stays where all else is forgotten: whom Papergloss may read from, which the browser knows too, and that it is not new here. */
const staying: readonly string[] = ['annotatedHosts', 'abstractSources', 'abstractHosts', 'welcomed'];

/** Forgets all that lies beside the library in the extension's own storage: settings, rules, drafts, what was told last. */
export async function forgetSettings(): Promise<void> {
  const names = Object.keys(await storage.snapshot('local'));
  const going = names.filter((name) => !staying.includes(name.replace(/\$$/, '')));
  await storage.removeItems(going.map((name): `local:${string}` => `local:${name}`));
}
