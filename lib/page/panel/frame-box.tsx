import { type FromFrame, keptKinds, type Purpose, type ToFrame } from '../../messages/frame-wire';
import type { Paper } from '../../papers/schema';
import type { DockPage, PageHandle, Typed } from '../bridge/page-handle';
import { el } from '../drawing/dom';
import type { Neighbour } from '../drawing/put-beside';
import type { Row } from '../rows/row';
import { openDock } from './dock';
import type { Frames } from './frames';
import { type Holder, ToldFrame } from './told-frame';

/** What an open frame needs of the page. */
export type FramePage = DockPage &
  Pick<PageHandle, 'request' | 'fail' | 'standIn' | 'takeTyped' | 'keys' | 'press'> & { frames: Frames };

const nothingTyped: Typed = { text: '', start: 0, end: 0, keys: [] };

interface FrameOptions {
  paper: Paper;
  /** What the frame is for, as it stands when it is asked for. */
  purpose(): Purpose;
  /** Names the frame for screen readers. */
  title: string;
  beside?: Neighbour | undefined;
  back: string;
  hear?(message: FromFrame): void;
  closed?(): void;
  /** All that was typed is kept, after it was closed. */
  done?(): void;
}

/** A panel whose content the page does not see: it stands in a frame of the extension. */
export interface FrameBox {
  tell(message: ToFrame): void;
  close(): void;
}

/** What was typed in the field that waited, after keys that came before that had the focus. */
const after = (first: readonly string[], { text, start, end, keys }: Typed = nothingTyped): Typed => ({
  text: first.join('') + text,
  start: first.length + start,
  end: first.length + end,
  keys: [...first, ...keys],
});

/** Waits until what was pressed before the focus has left a frame is there. */
const linger = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));

/** Whether the reader has not gone on to something of the page. */
const hasFocus = ({ host }: ShadowRoot): boolean =>
  document.activeElement === host || document.activeElement === document.body || document.activeElement === null;

/** Milliseconds after which a frame that does not take the focus is given it. */
const patience = 300;

/** By what a frame that was kept is known again: the same is asked for of the same paper at the same address. */
const nameOf = (kind: Purpose['kind'], paper: Paper): string | undefined =>
  keptKinds.has(kind) ? JSON.stringify([kind, location.href, paper]) : undefined;

/**
 * Has the frame take the focus from the field that waits. While it is given from here, the browser still brings keys to
 * this process, in which nothing has the focus any more, and they are lost; a frame that takes it has them come from then on.
 */
async function leaveStandIn(root: ShadowRoot, take: () => void): Promise<void> {
  const field = root.querySelector<HTMLIFrameElement>('[data-panel="wait"] > iframe');
  if (!field?.contentWindow || root.activeElement !== field) return;
  const left = Promise.withResolvers<void>();
  field.contentWindow.addEventListener('blur', () => left.resolve(), { once: true });
  setTimeout(left.resolve, patience);
  take();
  await left.promise;
}

/** Opens a frame of the extension in a shadow root of ours. Opening one of a kind a second time closes it. */
export function openFrame(
  page: FramePage,
  root: ShadowRoot,
  row: Row | undefined,
  options: FrameOptions,
): FrameBox | undefined {
  const { paper, title, beside, back } = options;
  const { kind } = options.purpose();
  page.frames.takeHandedBack(); // what nobody waits for any more
  const name = nameOf(kind, paper);
  const box = el('div', { class: 'opening' });
  const done = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  let isClosed = false;
  const dock = openDock(page, root, row, {
    kind,
    beside,
    back,
    view: () => <div ref={(place) => void (box.parentNode ?? place?.append(box))} />,
    closed() {
      isClosed = true;
      page.takeTyped(root);
      frame.close();
      options.closed?.();
      leave();
      page.frames.prepare();
    },
    outlast: () => gone.promise,
    restored() {
      box.className = 'opening';
      if (frame.isFocused) page.standIn(root, row, () => dock?.close(), beside !== undefined);
    },
  });
  if (!dock) return undefined;

  const letGo = async (): Promise<void> => {
    frame.end();
    await done.promise;
    // Keys that are on their way to it are still to reach it, and come back.
    await linger();
    gone.resolve();
  };
  const leave = (): void => {
    // Nothing was typed in one that was told nothing.
    if (!frame.isGreeted) gone.resolve();
    else if (name) page.frames.keep({ root, name, frame, letGo, remove: gone.resolve });
    else void letGo();
  };
  const show = async (): Promise<void> => {
    await leaveStandIn(root, () => frame.tell({ tell: 'take' }));
    if (isClosed) return;
    box.className = '';
    dock.place();
    const { iframe } = frame;
    // The focus goes there before what waited is gone: else it would fall to the page, and the frame would lose it again.
    if (hasFocus(root)) iframe.focus({ preventScroll: true });
    const typed = after(page.frames.takeHandedBack(), page.takeTyped(root));
    const isIn = typed.text !== '' || root.activeElement === iframe;
    frame.tell({ tell: 'shown', ...(isIn && { typed }) });
  };
  const holder: Holder = {
    purpose: options.purpose,
    hear(message) {
      if (message.tell === 'ready') void (isClosed || show());
      else if (message.tell === 'height') {
        frame.iframe.style.height = `${message.pixels}px`;
        if (!isClosed) dock.place();
      } else if (message.tell === 'close') dock.close();
      else if (message.tell === 'key') {
        // Once one has opened a field, what follows is to be typed there.
        if (page.open.size > 0) page.frames.handBack(message.key);
        else if (page.keys.has(message.key)) page.press({ do: 'key', key: message.key });
      } else if (message.tell === 'done') {
        done.resolve();
        options.done?.();
      } else options.hear?.(message);
    },
    refused(why) {
      if (isClosed) return;
      dock.close();
      page.fail(root.querySelector<HTMLElement>(back) ?? undefined, why);
    },
    wantsAnew() {
      if (isClosed) page.frames.drop(frame);
      return !isClosed;
    },
  };
  const begin = (): ToldFrame => {
    const { iframe, isLoaded } = page.frames.take(box, title);
    const told = new ToldFrame(page, root.host, paper, holder, iframe);
    if (isLoaded) told.greet(true);
    return told;
  };
  const again = page.frames.takeAgain(root, name, box);
  again?.greetAgain(holder);
  const frame = again ?? begin();
  return { tell: (message) => frame.tell(message), close: () => dock.close() };
}
