/** Thrown where the folder cannot be written; `message` is for people and says what to do. */
export class FolderTrouble extends Error {
  override name = 'FolderTrouble';
}

const words: Readonly<Record<string, string>> = {
  NotAllowedError: 'The browser does not let Papergloss write to the folder. Allow it again.',
  NotFoundError: 'The folder is no longer there. Forget it, and choose it where it is now.',
  NoModificationAllowedError: 'The folder, or a file in it, can only be read. Change that, then write again.',
  QuotaExceededError: 'The disk is full. Free some space, then write again.',
  Cancelled: 'Stopped. What was written until then stays, each file whole; the next time goes on from there.',
};

/** An error of writing to the folder, in words for people. */
export const folderTrouble = (error: unknown): FolderTrouble => {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const detail = error instanceof Error ? error.message : String(error);
  return new FolderTrouble(words[name] ?? `The folder could not be written: ${detail}`);
};

/** What is said where the browser does not let us write. */
export const notAllowed = (): FolderTrouble => new FolderTrouble(words['NotAllowedError']);
