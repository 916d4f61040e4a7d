const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Not allowed on Windows, of meaning to a shell, to Obsidian's links or to a web address, or not to be seen. */
const unsafe = /[\s<>:"/\\|?*#^[\]%&{}$!'`@+=~;,\p{C}\p{Zl}\p{Zp}]+/gu;
const maxBytes = 100;

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many bytes a text takes as UTF-8. Halves of characters take three, as what is written in their place. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    // Those beyond the first plane have two units of length already.
    if (point > 0x7f) bytes += point < 0x800 ? 1 : 2;
  }
  return bytes;
}

/** The longest start of the text that takes at most `max` bytes as UTF-8 and does not split a character. */
function cutBytes(text: string, max: number): string {
  if (/^[ -~]*$/.test(text)) return text.slice(0, max);
  if (bytesOf(text) <= max) return text;
  let bytes = 0;
  let result = '';
  for (const { segment } of characters.segment(text.slice(0, max))) {
    bytes += bytesOf(segment);
    if (bytes > max) break;
    result += segment;
  }
  return result;
}

/**
 * A name, without extension, that every file system takes: at most 100 bytes, none of the characters and device names
 * that Windows refuses (https://learn.microsoft.com/windows/win32/fileio/naming-a-file), no leading or trailing dot.
 */
export function safeFileName(text: string, fallback = 'untitled'): string {
  const clean = text.slice(0, 1000).normalize('NFC').replace(unsafe, ' ');
  const cut = cutBytes(trimDots(clean), maxBytes);
  const name = trimDots(cut) || fallback;
  return reserved.test(name) ? `_${name}` : name;
}

const trimDots = (text: string): string => text.replace(/^[\s.-]+/, '').replace(/[\s.]+$/, '');

/**
 * Gives each text a safe file name of its own; names that differ only in case or in accents' encoding count as equal. Of those that
 * would be equal, the first keeps the name, the others get `more` of their own in brackets, or a number where that is no help.
 */
export function uniqueFileNames(texts: readonly { name: string; more: string }[], fallback?: string): string[] {
  const used = new Set<string>();
  return texts.map(({ name: text, more }) => {
    const base = safeFileName(text, fallback);
    const longer = more === '' ? base : `${base} (${safeFileName(more)})`;
    let name = used.has(base.toLowerCase()) ? longer : base;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${longer} ${n}`;
    used.add(name.toLowerCase());
    return name;
  });
}
