/** The most characters that the pages of one site may have the store keep at once, and anew in each hour. */
const most = 20_000_000;
const hour = 3_600_000;
/** The most sites that are remembered. */
const mostSites = 1000;

/** How much the pages of each site may still have kept: one page must not fill the disk. */
export class Allowance {
  readonly #now: () => number;
  readonly #left = new Map<string, { characters: number; at: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes what a page asks to keep off what is left for its site; false where that is too little. */
  take(address: string | undefined, data: unknown): boolean {
    const now = this.#now();
    const site = address && URL.canParse(address) ? new URL(address).host : '';
    const before = this.#left.get(site) ?? { characters: most, at: now };
    const grown = Math.min(most, before.characters + ((now - before.at) / hour) * most);
    const characters = grown - JSON.stringify(data).length;
    if (characters < 0) return false;
    this.#left.delete(site);
    this.#left.set(site, { characters, at: now });
    const [oldest] = this.#left.keys();
    if (this.#left.size > mostSites && oldest !== undefined) this.#left.delete(oldest);
    return true;
  }
}
