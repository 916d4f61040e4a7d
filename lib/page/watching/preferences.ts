import * as z from 'zod/mini';
import type { Request } from '../../messages/protocol';
import { keysFor, type ShortcutAction } from '../../settings/shortcut-keys';

const slugs = z.catch(z.array(z.string()), []);

/** What the reader has set that an annotated page goes by: items of `lib/settings`. */
const preferencesSchema = z.object({
  threshold: z.catch(z.optional(z.number()), undefined),
  hiddenTopics: slugs,
  shortcuts: z.catch(z.looseObject({}), {}),
  rules: z.catch(z.array(z.unknown()), []),
  offSites: slugs,
  look: z.catch(z.object({ theme: z.optional(z.string()) }), {}),
});

export interface Preferences {
  /** Which topics and badges the reader wants to see. */
  gloss: Omit<Request<'gloss'>, 'papers'>;
  keys: ReadonlyMap<string, ShortcutAction>;
  /** Ids of known sites that are left alone. */
  offSites: readonly string[];
  /** The reader wants it light or dark; `system` or nothing where it is to be as the page is. */
  theme: string | undefined;
  /** The reader has rules: the script that runs them is wanted. */
  hasRules: boolean;
}

/** Reads the settings in one go, for a site that uses some keys itself. Broken or missing ones count as not set. */
export async function readPreferences(
  area: { get(keys: string[]): Promise<unknown> },
  ownKeys: string | undefined,
): Promise<Preferences> {
  const stored = await area.get(Object.keys(preferencesSchema.shape)).catch(() => ({}));
  const { threshold, hiddenTopics, shortcuts, rules, offSites, look } = preferencesSchema.parse(stored);
  return {
    gloss: { hidden: hiddenTopics, ...(threshold !== undefined && { confidence: threshold }) },
    keys: keysFor(ownKeys, shortcuts),
    hasRules: rules.length > 0,
    offSites,
    theme: look.theme,
  };
}
