import * as z from 'zod/mini';
import { type PaperRef, paperRefSchema } from '../papers/schema';

/** Milliseconds in which a frame must name what it was opened with. */
const patience = 60_000;
/** Milliseconds that a frame which names something waits for our content script to say it too: both speak at the same time. */
const overlap = 300;
/** The most frames of one tab that are remembered. */
const mostFrames = 100;

/** A frame of ours that a content script has opened in its page. */
const grantSchema = z.object({
  /** What the content script has told the frame alone; gone once the frame has named it. */
  nonce: z.optional(z.string()),
  /** The frame that has named it. */
  frameId: z.optional(z.number()),
  /** The paper that the frame is for. */
  ref: paperRefSchema,
  /** The address of the page that it is in. */
  url: z.optional(z.string()),
  at: z.number(),
});

type Grants = z.infer<typeof grantSchema>[];

/** What a frame may ask about, and as whose word it counts: that of the page that it is in. */
export type Grant = Pick<z.infer<typeof grantSchema>, 'ref' | 'url'>;

/** Who asks, as far as frames go. */
interface Asker {
  tabId?: number;
  frameId?: number;
  url?: string;
}

/** The part of a storage area that grants need. */
export interface GrantArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** An area that lasts as long as the background does, for browsers in which that is never stopped. */
export function memoryArea(): GrantArea {
  const items = new Map<string, unknown>();
  return {
    get: async (key) => ({ [key]: items.get(key) }),
    set: async (given) => {
      for (const [key, value] of Object.entries(given)) items.set(key, value);
    },
    remove: async (key) => void items.delete(key),
  };
}

const keyOf = (tabId: number): string => `frames:${tabId}`;

/**
 * Which frames of ours were opened by our content scripts, and for which paper. A frame that a page opens on its own
 * knows no nonce, and so is nobody. Kept in the area, which outlives the background and which no content script reads.
 */
export class FrameGrants {
  readonly #area: GrantArea;
  readonly #now: () => number;
  /** What the area holds, as far as it was read or written here: nobody waits for it twice. */
  readonly #known = new Map<number, Grants>();
  /** What frames have named that nobody has opened yet. */
  readonly #awaited = new Map<string, () => void>();
  /** One change after the other: each reads what the one before has written. */
  #changing: Promise<unknown> = Promise.resolve();

  constructor(area: GrantArea, now: () => number) {
    this.#area = area;
    this.#now = now;
  }

  /** A content script is about to open a frame for a paper. */
  async open(nonce: string, ref: PaperRef, { tabId, url }: Asker): Promise<void> {
    await this.#change(tabId, (grants) => ({
      grants: [...grants, { nonce, ref, at: this.#now(), ...(url !== undefined && { url }) }].slice(-mostFrames),
      value: undefined,
    }));
    this.#awaited.get(nonce)?.();
  }

  /** A frame names what it was opened with. False where it was not, or too late, or another has done so. */
  async claim(nonce: string, asker: Asker): Promise<boolean> {
    if (await this.#claim(nonce, asker)) return true;
    await new Promise<void>((opened) => {
      this.#awaited.set(nonce, opened);
      setTimeout(opened, overlap);
    });
    this.#awaited.delete(nonce);
    return this.#claim(nonce, asker);
  }

  #claim(nonce: string, { tabId, frameId }: Asker): Promise<boolean> {
    return this.#change(tabId, (grants) => {
      const own = grants.find((grant) => grant.nonce === nonce && this.#now() - grant.at < patience);
      if (!own || frameId === undefined) return { grants, value: false };
      const { nonce: _, ...claimed } = own;
      const others = grants.filter((grant) => grant !== own && grant.frameId !== frameId);
      return { grants: [...others, { ...claimed, frameId }], value: true };
    });
  }

  /** What the frame that asks was opened for; undefined where our scripts did not open it. */
  async of({ tabId, frameId }: Asker): Promise<Grant | undefined> {
    await this.#changing;
    const grants = tabId === undefined ? [] : await this.#read(tabId);
    return frameId === undefined ? undefined : grants.find((grant) => grant.frameId === frameId);
  }

  /** A tab is gone. */
  forget(tabId: number): void {
    void this.#change(tabId, () => ({ grants: [], value: undefined }));
  }

  #change<Value>(
    tabId: number | undefined,
    work: (grants: Grants) => { grants: Grants; value: Value },
  ): Promise<Value> {
    const change = async (): Promise<Value> => {
      const { grants, value } = work(tabId === undefined ? [] : await this.#read(tabId));
      if (tabId !== undefined && value !== false) this.#keep(tabId, grants);
      return value;
    };
    const changed = this.#changing.then(change);
    this.#changing = changed.catch(() => {});
    return changed;
  }

  #keep(tabId: number, grants: Grants): void {
    if (grants.length > 0) this.#known.set(tabId, grants);
    else this.#known.delete(tabId);
    const kept = grants.length > 0 ? this.#area.set({ [keyOf(tabId)]: grants }) : this.#area.remove(keyOf(tabId));
    kept.catch(() => {}); // what the area does not hold is known here, as long as the background is
  }

  async #read(tabId: number): Promise<Grants> {
    const known = this.#known.get(tabId);
    if (known) return known;
    const stored = await this.#area.get(keyOf(tabId));
    return z.array(grantSchema).safeParse(stored[keyOf(tabId)]).data ?? [];
  }
}
