/** Latin letters that Unicode does not take apart, and what they are written as where only ASCII is. */
const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ə: 'e',
  ŧ: 't',
};

/** The text in small ASCII letters, without accents: `Østergaard` is `ostergaard`. What has no such form is left out. */
export const asciiFold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[øłßæœđðþħıŋəŧ]/g, (letter) => letters[letter] ?? '')
    .replace(/[^a-z0-9 -]/g, '');
