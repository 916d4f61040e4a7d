/** How often it is looked for, and the milliseconds between. */
const looks = { most: 300, pause: 100 };

/** Closes the page that the extension opens at installation, which would be in front of what follows. Throws where it does not come. */
export async function closeWelcome(find: () => Promise<{ close(): Promise<void> } | undefined>): Promise<void> {
  for (let tries = 0; tries < looks.most; tries += 1) {
    const welcome = await find();
    if (welcome) return welcome.close();
    await new Promise((resolve) => setTimeout(resolve, looks.pause));
  }
  throw new Error('The page that opens at installation did not come.');
}
