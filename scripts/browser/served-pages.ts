import { readFileSync } from 'node:fs';

/** What stands at an address: a saved page's file, or the page itself. */
export type ServedPage = { file: string } | { html: string };

/** Pages that a test or the demo serves under addresses of the real web. The fragment of an address does not count. */
export class ServedPages {
  #pages = new Map<string, ServedPage>();

  /** Puts a page at an address, in place of what was there. */
  set(url: string, page: ServedPage): void {
    this.#pages.set(withoutFragment(url), page);
  }

  /** Serves nothing any more. */
  clear(): void {
    this.#pages.clear();
  }

  /** The HTML at an address, or undefined where nothing is served. */
  html(url: string): string | undefined {
    const page = this.#pages.get(withoutFragment(url));
    if (page === undefined) return undefined;
    return 'html' in page ? page.html : readFileSync(page.file, 'utf8');
  }
}

function withoutFragment(url: string): string {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}
