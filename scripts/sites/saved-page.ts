import { JSDOM, VirtualConsole } from 'jsdom';

/** Text of a saved page: UTF-8 where its bytes are that, else the encoding that the page names. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
    const named = /charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
    try {
      return new TextDecoder(named === 'utf-8' ? 'windows-1252' : named).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }
}

/** The document of a saved page. Nothing of it is run, fetched or laid out; `DOMParser` leaves style sheets unread. */
export function parseSavedPage(page: Uint8Array | string): Document {
  const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });
  return new window.DOMParser().parseFromString(typeof page === 'string' ? page : decode(page), 'text/html');
}
