import { storage } from '#imports';
import { type Rule, ruleSchema } from '../rules/rule';

/** The reader's rules in their order. Kept with the settings: they are few, and every annotated page reads them. */
const rulesItem = storage.defineItem<unknown[]>('local:rules', { fallback: [], version: 1 });

/** The stored rules; what does not fit the schema is left out, so that one broken rule does not stop the others. */
export const readRules = async (): Promise<Rule[]> => wellFormed(await rulesItem.getValue());

const wellFormed = (stored: readonly unknown[]): Rule[] =>
  stored.flatMap((rule) => {
    const parsed = ruleSchema.safeParse(rule);
    return parsed.success ? [parsed.data] : [];
  });

/** Calls back with the rules after each change of them. Gives the function that ends it. */
export const watchRules = (changed: (rules: Rule[]) => void): (() => void) =>
  rulesItem.watch((stored) => changed(wellFormed(stored ?? [])));

/** Stores the rules in place of those before. */
export const writeRules = (rules: readonly Rule[]): Promise<void> => rulesItem.setValue([...rules]);
