import * as z from 'zod/mini';
import { storage } from '#imports';

const ownTemplateSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.regex(/\S/), z.maxLength(100)),
  each: z.enum(['paper', 'group']),
  source: z.string().check(z.maxLength(100_000)),
  fileName: z.optional(z.string().check(z.maxLength(1000))),
});

/** What the reader chose of exports, and their templates. */
export const exportSettingsSchema = z.object({
  /** Templates of the reader's own. */
  templates: z.array(ownTemplateSchema),
  /** What was chosen last. */
  format: z.optional(z.string()),
  template: z.optional(z.string()),
  /** Where in Obsidian notes went last. */
  obsidian: z.optional(z.object({ vault: z.string(), folder: z.string(), how: z.enum(['new', 'append', 'daily']) })),
});
export type ExportSettings = z.infer<typeof exportSettingsSchema>;

const item = storage.defineItem<unknown>('local:export', { fallback: undefined, version: 1 });

/** How the reader exports; nothing chosen where what is stored cannot be read. */
export async function readExportSettings(): Promise<ExportSettings> {
  const stored = exportSettingsSchema.safeParse(await item.getValue());
  return stored.success ? stored.data : { templates: [] };
}

/** Keeps how the reader exports. */
export const writeExportSettings = (settings: ExportSettings): Promise<void> => item.setValue(settings);
