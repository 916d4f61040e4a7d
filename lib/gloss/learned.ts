let texts: readonly string[] | undefined;
const values = new Map<number, unknown>();
let coming: Promise<readonly string[]> | undefined;

/**
 * One of the long parts of what was learned, in a build that does not hold them itself (`scripts/build/learned-apart.ts`).
 * Throws where they were not fetched.
 *
 * @public
 */
export function learnedText(at: number): string {
  const text = texts?.[at];
  if (text === undefined) throw new Error('What was learned was asked for before it was fetched.');
  return text;
}

/**
 * A list or table of numbers that was learned, from its text as JSON; the same one each time.
 *
 * @public
 */
export function learnedValue(at: number): unknown {
  if (!values.has(at)) values.set(at, JSON.parse(learnedText(at)));
  return values.get(at);
}

/** Fetches those texts, once; again where that failed. Each stands on a line of the file. */
export async function fetchLearned(read: () => Promise<string>): Promise<void> {
  coming ??= read().then((file) => file.split('\n'));
  try {
    texts = await coming;
  } catch (error) {
    coming = undefined;
    throw error;
  }
}
