import * as z from 'zod/mini';
import type { WxtStorageItem } from '#imports';
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
  /** Writes a value where it fits. */
  write(value: unknown): Promise<boolean>;
}

const doorTo = <T, M extends Record<string, unknown>>(item: WxtStorageItem<T, M>, schema: z.ZodMiniType<T>): Door => ({
  read: () => item.getValue(),
  isSet: async () => JSON.stringify(await item.getValue()) !== JSON.stringify(item.fallback),
  async write(value) {
    const { success, data } = schema.safeParse(value);
    if (success) await item.setValue(data);
    return success;
  },
});

const shortText = z.string().check(z.maxLength(100));

/**
 * The settings that a backup holds. Hosts and the services that may be asked are not among them: whom Papergloss may read
 * from is said anew on each machine.
 */
const doors: Readonly<Record<string, Door>> = {
  threshold: doorTo(thresholdItem, z.number().check(z.gte(0), z.lte(1))),
  hiddenTopics: doorTo(hiddenTopicsItem, z.array(shortText).check(z.maxLength(1000))),
  offSites: doorTo(offSitesItem, z.array(shortText).check(z.maxLength(1000))),
  shortcuts: doorTo(shortcutsItem, z.record(shortText, z.string().check(z.maxLength(20)))),
};

/** The settings that the reader has chosen. */
export async function chosenSettings(): Promise<KeptSetting[]> {
  const chosen: KeptSetting[] = [];
  for (const [name, door] of Object.entries(doors))
    if (await door.isSet()) chosen.push({ name, value: await door.read() });
  return chosen;
}

/** Takes settings over: all of them, or those that the reader has not chosen here. Gives how many. */
export async function takeSettings(settings: readonly KeptSetting[], all: boolean): Promise<number> {
  let taken = 0;
  for (const { name, value } of settings) {
    const door = Object.hasOwn(doors, name) ? doors[name] : undefined;
    if (door && (all || !(await door.isSet())) && (await door.write(value))) taken += 1;
  }
  return taken;
}
