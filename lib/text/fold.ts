import { plainLetters } from './plain-letters';

/** Also those that a search keeps apart. */
const letters: Readonly<Record<string, string>> = { ...plainLetters, ə: 'e', ŧ: 't' };

/** The text in small ASCII letters, without accents: `Østergaard` is `ostergaard`. What has no such form is left out. */
export const asciiFold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[øłßæœđðþħıŋəŧ]/g, (letter) => letters[letter] ?? '')
    .replace(/[^a-z0-9 -]/g, '');
