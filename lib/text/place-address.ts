const folder = 'Papergloss';

/** The address of our folder below one that a person typed, `https://` and slashes added; undefined where it is none. */
export function placeAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (!text) return undefined;
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    if (!/^https?:$/.test(url.protocol) || !url.hostname) return undefined;
    const path = url.pathname.replace(/\/+$/, '');
    const isOurs = path.slice(path.lastIndexOf('/') + 1).toLowerCase() === folder.toLowerCase();
    return `${url.origin}${path}${isOurs ? '' : `/${folder}`}/`;
  } catch {
    return undefined;
  }
}

/** Whether what is sent to the address can be read on the way: it leaves this computer without `https`. */
export const isReadable = (address: string): boolean =>
  /^http:/.test(address) && !/^http:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])[:/]/.test(address);
