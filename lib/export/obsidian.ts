/** Where a note goes in Obsidian, and how. */
export interface ObsidianPlace {
  /** The vault's name; the one that was open last where it is empty. */
  vault: string;
  /** A folder of the vault. */
  folder: string;
  how: 'new' | 'append' | 'daily';
}

/** From how many characters on a text goes by the clipboard: addresses are cut by systems, at the earliest after 2,000. */
const longAddress = 1800;

/** An address for Obsidian. `clipboard` says that the text is to be put there first, as it is too long for an address. */
export interface Handed {
  address: string;
  clipboard: boolean;
}

/** The address that hands a text to Obsidian: https://help.obsidian.md/Extending+Obsidian/Obsidian+URI */
export function obsidianAddress({ vault, folder, how }: ObsidianPlace, file: string, text: string): Handed {
  const path = [...folder.split('/').filter((part) => part.trim() !== ''), file].join('/');
  const parts = [
    ...(vault.trim() === '' ? [] : [['vault', vault.trim()]]),
    ...(how === 'daily' ? [] : [['file', path]]),
    ...(how === 'new' ? [] : [['append', 'true']]),
  ];
  const where = `obsidian://${how === 'daily' ? 'daily' : 'new'}?`;
  const query = parts.map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}&`).join('');
  const whole = `${where}${query}content=${encodeURIComponent(text)}`;
  return whole.length <= longAddress
    ? { address: whole, clipboard: false }
    : { address: `${where}${query}clipboard=true`, clipboard: true };
}
