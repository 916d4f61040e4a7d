import * as z from 'zod/mini';

const slugs = z.catch(z.array(z.string()), []);

/** What the reader has set that an annotated page goes by: items of `lib/settings`. */
const preferencesSchema = z.object({
  threshold: z.catch(z.optional(z.number()), undefined),
  hiddenTopics: slugs,
});

export interface Preferences {
  confidence?: number;
  hidden: ReadonlySet<string>;
}

/** Reads the settings in one go. Broken or missing ones count as not set. */
export async function readPreferences(area: { get(keys: string[]): Promise<unknown> }): Promise<Preferences> {
  const stored = await area.get(Object.keys(preferencesSchema.shape)).catch(() => ({}));
  const { threshold, hiddenTopics } = preferencesSchema.parse(stored);
  return { hidden: new Set(hiddenTopics), ...(threshold !== undefined && { confidence: threshold }) };
}
