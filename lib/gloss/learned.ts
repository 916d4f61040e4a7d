let texts: readonly string[] | undefined;
let coming: Promise<readonly string[]> | undefined;

/**
 * One of the long texts of what was learned, in a build that does not hold them itself (`scripts/build/learned-apart.ts`).
 * Throws where they were not fetched.
 *
 * @public
 */
export function learnedText(at: number): string {
  const text = texts?.[at];
  if (text === undefined) throw new Error('What was learned was asked for before it was fetched.');
  return text;
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
