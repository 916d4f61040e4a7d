import * as z from 'zod/mini';
import { frameKinds } from './page-requests';

const isOpen = 'open:';
const isAgain = 'again:';

/** Under what a frame that may open again is kept: one for each paper and purpose in a tab. */
const againName = ({ tabId, key, kind }: Pick<OpenFrame, 'tabId' | 'key' | 'kind'>): string =>
  `${isAgain}${tabId}:${kind}:${key}`;

/** A frame that stands open in a page. */
const openFrameSchema = z.object({
  tabId: z.number(),
  /** The address of the page that it is in. */
  url: z.string(),
  /** Key of the paper that it is for. */
  key: z.string(),
  kind: z.enum(frameKinds),
  /** The number that is put right, where that is what it is for. */
  span: z.optional(z.string()),
  /** What stands in a field of one line that is not handed in yet. Text of notes has its drafts. */
  typed: z.optional(z.object({ field: z.string(), text: z.string() })),
});
export type OpenFrame = z.infer<typeof openFrameSchema>;

/** The part of `storage.local` that is needed to remember frames. */
export interface FrameArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** One open frame as it is remembered while it is open. */
export interface Remembered {
  keep(frame: OpenFrame): void;
  forget(): void;
}

/**
 * Remembers a frame from its opening until it is closed, beyond the extension's own end: an update takes the frame away
 * from under the reader. Nothing can be kept, or forgotten, once that has happened.
 */
export function rememberFrame(area: FrameArea, name: string): Remembered {
  const key = isOpen + name;
  return {
    keep: (frame) => void quietly(() => area.set({ [key]: frame })),
    forget: () => void quietly(() => area.remove(key)),
  };
}

/** Frames that were open when the extension ended. From now on they are those that may open again, and no others are. */
export async function framesLeft(area: FrameArea, isThere: (frame: OpenFrame) => boolean): Promise<OpenFrame[]> {
  const items = Object.entries(await area.get(null));
  const before = items.map(([key]) => key).filter((key) => key.startsWith(isOpen) || key.startsWith(isAgain));
  const frames = items
    .filter(([key]) => key.startsWith(isOpen))
    .flatMap(([, value]) => openFrameSchema.safeParse(value).data ?? [])
    .filter(isThere);
  if (before.length > 0) await area.remove(before);
  await area.set(Object.fromEntries(frames.map((frame) => [againName(frame), frame])));
  return frames;
}

/** Whether a frame that opens stood open here when the extension ended, and how, going by what the area holds; asked once. */
export async function takeAgain(
  area: FrameArea,
  items: Readonly<Record<string, unknown>>,
  wanted: Pick<OpenFrame, 'tabId' | 'key' | 'kind'>,
): Promise<OpenFrame | undefined> {
  const name = againName(wanted);
  const frame = openFrameSchema.safeParse(items[name]).data;
  if (frame) await area.remove(name);
  return frame;
}

/** Browsers throw, and reject, once the extension was updated under the page. */
async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {}
}
