import { browser } from 'wxt/browser';

/** A page of ours that nobody sees. */
interface HiddenPage {
  isOpen(): Promise<boolean>;
  /** Opens it where it is not open. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** A document beside a background that has none of its own. An extension may have one at a time. */
function offscreenPage(path: string, justification: string): HiddenPage {
  const { offscreen, runtime } = browser;
  const isOpen = async () => {
    const contextTypes = [runtime.ContextType.OFFSCREEN_DOCUMENT];
    return (await runtime.getContexts({ contextTypes })).length > 0;
  };
  return {
    isOpen,
    async open() {
      if (await isOpen()) return;
      await offscreen.createDocument({ url: path, reasons: [offscreen.Reason.BLOBS], justification });
    },
    async close() {
      if (await isOpen()) await offscreen.closeDocument();
    },
  };
}

/** A frame in the document of the background. */
function framedPage(path: string): HiddenPage {
  let frame: HTMLIFrameElement | undefined;
  return {
    isOpen: async () => frame !== undefined,
    async open() {
      if (frame) return;
      frame = document.createElement('iframe');
      frame.src = path;
      document.documentElement.append(frame);
    },
    async close() {
      frame?.remove();
      frame = undefined;
    },
  };
}

/** A page of ours that works where the background cannot: hidden, and there until it is closed. Ask for one after the other. */
export const hiddenPage = (path: string, justification: string): HiddenPage =>
  'offscreen' in browser ? offscreenPage(path, justification) : framedPage(path);
