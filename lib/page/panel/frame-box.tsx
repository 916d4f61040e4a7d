import { type FromFrame, fromFrameSchema, type Hello, type Purpose, type ToFrame } from '../../messages/frame-wire';
import { refOf } from '../../papers/names';
import type { Paper } from '../../papers/schema';
import type { DockPage, PageHandle } from '../bridge/page-handle';
import { el } from '../drawing/dom';
import type { Neighbour } from '../drawing/put-beside';
import type { Row } from '../rows/row';
import { openDock } from './dock';
import type { Frames } from './frames';

/** What an open frame needs of the page. */
export type FramePage = DockPage &
  Pick<PageHandle, 'request' | 'fail' | 'standIn' | 'takeTyped' | 'keys' | 'press'> & { frames: Frames };

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

/** Waits until what was pressed before the focus has left a frame is there. */
const linger = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));

/** Whether the reader has not gone on to something of the page. */
const hasFocus = ({ host }: ShadowRoot): boolean =>
  document.activeElement === host || document.activeElement === document.body || document.activeElement === null;

/** Milliseconds after which a frame that does not take the focus is given it. */
const patience = 300;

/** Milliseconds after which a frame that was loaded ahead and says nothing counts as dead, and is loaded anew. */
const silence = 2000;

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
  const holder = el('div', { class: 'opening' });
  const done = Promise.withResolvers<void>();
  let port: MessagePort | undefined;
  let caret: Hello['caret'];
  let isFocused = false;
  let isClosed = false;
  const tell = (message: ToFrame): void => port?.postMessage(message);
  const dock = openDock(page, root, row, {
    kind: options.purpose().kind,
    beside,
    back,
    view: () => <div ref={(place) => void (holder.parentNode ?? place?.append(holder))} />,
    closed() {
      isClosed = true;
      page.takeTyped(root);
      tell({ tell: 'close' });
      options.closed?.();
      page.frames.prepare();
    },
    // Without a port nothing was typed in it. Keys that are on their way to it are still to reach it, and come back.
    outlast: () => (port ? done.promise.then(linger) : Promise.resolve()),
    restored() {
      holder.className = 'opening';
      if (isFocused) page.standIn(root, row, () => dock?.close(), beside !== undefined);
    },
  });
  if (!dock) return undefined;
  const { iframe, isLoaded } = page.frames.take(holder, title);

  const show = async (): Promise<void> => {
    await leaveStandIn(root, () => tell({ tell: 'take' }));
    if (isClosed) return;
    holder.className = '';
    dock.place();
    // The focus goes there before what waited is gone: else it would fall to the page, and the frame would lose it again.
    if (hasFocus(root)) iframe.focus({ preventScroll: true });
    const typed = page.takeTyped(root);
    const isIn = Boolean(typed?.text) || root.activeElement === iframe;
    tell({ tell: 'shown', ...(isIn && { typed: typed ?? { text: '', start: 0, end: 0, keys: [] } }) });
  };
  const hear = (message: FromFrame): void => {
    if (message.tell === 'ready') void show();
    else if (message.tell === 'height') {
      iframe.style.height = `${message.pixels}px`;
      dock.place();
    } else if (message.tell === 'caret') caret = message.caret;
    else if (message.tell === 'close') dock.close();
    else if (message.tell === 'key') {
      // No more of them once one has opened a field: what follows is to be typed there.
      if (page.keys.has(message.key) && page.open.size === 0) page.press({ do: 'key', key: message.key });
    } else if (message.tell === 'done') {
      done.resolve();
      options.done?.();
    } else options.hear?.(message);
  };
  /** Tells the background what a frame will name; the frame is greeted meanwhile, and waits there. */
  const permit = (): string => {
    const nonce = crypto.randomUUID();
    void page.request('openFrame', { nonce, ref: refOf(paper) }).then((reply) => {
      if (reply.ok || isClosed) return;
      dock.close();
      page.fail(root.querySelector<HTMLElement>(back) ?? undefined, reply.error.message);
    });
    return nonce;
  };
  let permitted: string | undefined = permit();
  const greet = (wasAhead = false): void => {
    const nonce = permitted ?? permit();
    permitted = undefined;
    const channel = new MessageChannel();
    port = channel.port1;
    const late = wasAhead && setTimeout(() => page.frames.reload(iframe), silence);
    port.onmessage = ({ data }) => {
      if (late) clearTimeout(late);
      const message = fromFrameSchema.safeParse(data).data;
      if (message) hear(message);
    };
    const theme = root.host.getAttribute('theme') === 'dark' ? 'dark' : 'light';
    const url = location.href;
    const hello: Hello = { papergloss: 'frame', nonce, theme, paper, url, purpose: options.purpose() };
    const message: Hello = caret ? { ...hello, caret } : hello;
    iframe.contentWindow?.postMessage(message, page.frames.origin, [channel.port2]);
  };
  if (isLoaded) greet(true);
  // Again after the page has moved the frame, which loads it anew.
  iframe.addEventListener('load', () => greet());
  iframe.addEventListener('focus', () => {
    isFocused = true;
  });
  iframe.addEventListener('blur', () =>
    setTimeout(() => {
      isFocused = root.activeElement === iframe;
    }),
  );
  const themes = new MutationObserver(() =>
    tell({ tell: 'theme', theme: root.host.getAttribute('theme') === 'dark' ? 'dark' : 'light' }),
  );
  themes.observe(root.host, { attributeFilter: ['theme'] });
  void done.promise.then(() => themes.disconnect());
  return { tell, close: () => dock.close() };
}
