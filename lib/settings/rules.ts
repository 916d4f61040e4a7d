import { storage } from '#imports';
import { type Rule, ruleSchema } from '../papers/rules';

/** The reader's rules in their order. Kept with the settings: they are few, and every annotated page reads them. */
const rulesItem = storage.defineItem<unknown[]>('local:rules', { fallback: [], version: 1 });

/** The stored rules; what does not fit the schema is left out, so that one broken rule does not stop the others. */
export async function readRules(): Promise<Rule[]> {
  const stored = await rulesItem.getValue();
  return stored.flatMap((rule) => {
    const parsed = ruleSchema.safeParse(rule);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Stores the rules in place of those before. */
export const writeRules = (rules: readonly Rule[]): Promise<void> => rulesItem.setValue([...rules]);
