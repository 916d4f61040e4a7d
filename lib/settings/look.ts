import * as z from 'zod/mini';
import { storage } from '#imports';
import { hiddenTopicsItem } from './settings';

/** The parts of a row on an annotated page that a reader can do without. */
export const rowParts = {
  topics: 'Topics',
  badges: 'Numbers',
  categories: 'The page’s own categories, and “no abstract”',
  seen: 'New and Seen',
  own: 'My tags and rating',
} as const;

/** The most numbers in a row before “+n” that can be asked for. */
export const mostBadges = 9;

/** Colours of what can be pressed or is chosen: on light ground, and on dark. */
const accents = {
  teal: ['Teal', '#0f766e', '#5eead4'],
  blue: ['Blue', '#1d5fc4', '#86b6ff'],
  violet: ['Violet', '#6d3fc4', '#c4b0ff'],
  rose: ['Rose', '#a82b5a', '#ff9ec0'],
  brown: ['Brown', '#8a5200', '#f5c065'],
  slate: ['Slate', '#45525f', '#b9c6d2'],
} as const;

const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>): Name[] => {
  const names: Name[] = [];
  for (const name in table) names.push(name);
  return names;
};

/** How Papergloss looks. What does not fit counts as not set. */
export const lookSchema = z.object({
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
  accent: z.catch(z.enum(namesOf(accents)), 'teal'),
  /** Parts of a row that are left out. */
  without: z.catch(z.array(z.enum(namesOf(rowParts))), []),
  /** Numbers in a row before “+n”. */
  badges: z.catch(z.int().check(z.gte(1), z.lte(mostBadges)), 3),
});
export type Look = z.infer<typeof lookSchema>;

/** How Papergloss looks where the reader has said nothing. */
const plainLook: Look = lookSchema.parse({});

/** How the reader wants Papergloss to look. */
export const lookItem = storage.defineItem<Look>('local:look', { fallback: plainLook, version: 1 });

/** What the reader chose, where what is stored can be read. */
const tidy = (stored: unknown): Look => lookSchema.safeParse(stored).data ?? plainLook;

/** How Papergloss looks now. */
export const readLook = async (): Promise<Look> => tidy(await lookItem.getValue());

/** Calls back with the look now and after each change. */
export function watchLook(changed: (look: Look) => void): void {
  void readLook().then(changed);
  lookItem.watch((stored) => changed(tidy(stored)));
}

/** Changes something of the look; what does not fit is let be. */
export async function changeLook(change: Readonly<Record<string, unknown>>): Promise<void> {
  await lookItem.setValue(tidy({ ...(await readLook()), ...change }));
}

const cssOf = ([, light, dark]: (typeof accents)[keyof typeof accents]): string => `light-dark(${light}, ${dark})`;

/** The colours that can be chosen. */
export const accentChoices = Object.entries(accents).map(([id, accent]) => ({
  id,
  name: accent[0],
  colour: cssOf(accent),
}));

/** The colour of what can be pressed, as CSS has it; undefined where it is the one that style sheets have. */
export function accentOf({ accent }: Look): string | undefined {
  return accent === plainLook.accent ? undefined : cssOf(accents[accent]);
}

/** What the reader wants to see of papers. */
export async function readRowLook() {
  const [look, hiddenTopics] = await Promise.all([readLook(), hiddenTopicsItem.getValue()]);
  return { without: look.without, badges: look.badges, accent: accentOf(look), hiddenTopics };
}
