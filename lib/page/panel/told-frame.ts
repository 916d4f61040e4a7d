import { type FromFrame, fromFrameSchema, type Hello, type Purpose, type ToFrame } from '../../messages/frame-wire';
import { refOf } from '../../papers/names';
import type { Paper } from '../../papers/schema';
import type { PageHandle } from '../bridge/page-handle';

/** Milliseconds after which a frame that says nothing to what it was told counts as dead, and is loaded anew. */
const silence = 2000;

/** The panel that a frame stands in, or has stood in last. */
export interface Holder {
  purpose(): Purpose;
  hear(message: FromFrame): void;
  /** The background does not let the frame be opened. */
  refused(why: string): void;
  /** Whether the frame is still to be shown after its document was loaded anew. */
  wantsAnew(): boolean;
}

type ToldPage = Pick<PageHandle, 'request'> & {
  frames: { readonly origin: string; reload(iframe: HTMLIFrameElement): void };
};

/** A frame of the extension with what it has been told: shown in a panel, or kept hidden once that is closed. */
export class ToldFrame {
  readonly iframe: HTMLIFrameElement;
  /** Whether the focus is in it, or was as the page took it out. */
  isFocused = false;
  holder: Holder;
  readonly #page: ToldPage;
  readonly #host: Element;
  readonly #paper: Paper;
  readonly #themes: MutationObserver;
  #port: MessagePort | undefined;
  #caret: Hello['caret'];
  #nonce: string | undefined;
  #late: ReturnType<typeof setTimeout> | undefined;
  /** How often it was told to close and has not said yet that all is done. */
  #closing = 0;

  constructor(page: ToldPage, host: Element, paper: Paper, holder: Holder, iframe: HTMLIFrameElement) {
    this.#page = page;
    this.#host = host;
    this.#paper = paper;
    this.holder = holder;
    this.iframe = iframe;
    this.#nonce = this.#permit();
    // Again after the page has moved the frame, which loads it anew.
    iframe.addEventListener('load', () => this.holder.wantsAnew() && this.greet());
    iframe.addEventListener('focus', () => {
      this.isFocused = true;
    });
    iframe.addEventListener('blur', () =>
      setTimeout(() => {
        const root = iframe.getRootNode();
        this.isFocused = root instanceof ShadowRoot && root.activeElement === iframe;
      }),
    );
    this.#themes = new MutationObserver(() => this.tell({ tell: 'theme', theme: this.#theme }));
    this.#themes.observe(host, { attributeFilter: ['theme'] });
  }

  /** Whether its document has been told anything. */
  get isGreeted(): boolean {
    return this.#port !== undefined;
  }

  tell(message: ToFrame): void {
    this.#port?.postMessage(message);
  }

  /** Tells a document that is there what the frame is for. One that was loaded ahead may be dead by now. */
  greet(wasAhead = false): void {
    const nonce = this.#nonce ?? this.#permit();
    this.#nonce = undefined;
    const channel = new MessageChannel();
    this.#port = channel.port1;
    if (wasAhead) this.#waitForWord();
    this.#port.onmessage = ({ data }) => {
      clearTimeout(this.#late);
      const message = fromFrameSchema.safeParse(data).data;
      if (message?.tell === 'caret') this.#caret = message.caret;
      else if (message?.tell === 'done') this.#done();
      else if (message) this.holder.hear(message);
    };
    const hello: Hello = {
      papergloss: 'frame',
      nonce,
      theme: this.#theme,
      paper: this.#paper,
      url: location.href,
      purpose: this.holder.purpose(),
      ...(this.#caret && { caret: this.#caret }),
    };
    this.iframe.contentWindow?.postMessage(hello, this.#page.frames.origin, [channel.port2]);
  }

  /** Has a frame that was kept hidden be shown again, in another panel for the same. */
  greetAgain(holder: Holder): void {
    this.holder = holder;
    this.#caret = undefined;
    this.#waitForWord();
    this.tell({ tell: 'again', purpose: holder.purpose() });
  }

  /** It is hidden now, and says that it is done when all that was typed is kept. */
  close(): void {
    this.#closing += 1;
    this.tell({ tell: 'close' });
  }

  /** Nothing is told to it any more. */
  end(): void {
    clearTimeout(this.#late);
    this.#themes.disconnect();
  }

  get #theme(): Hello['theme'] {
    return this.#host.getAttribute('theme') === 'dark' ? 'dark' : 'light';
  }

  #done(): void {
    this.#closing -= 1;
    if (this.#closing === 0) this.holder.hear({ tell: 'done' });
  }

  #waitForWord(): void {
    clearTimeout(this.#late);
    this.#late = setTimeout(() => this.#page.frames.reload(this.iframe), silence);
  }

  /** Tells the background what the frame will name; the frame is greeted meanwhile, and waits there. */
  #permit(): string {
    const nonce = crypto.randomUUID();
    void this.#page.request('openFrame', { nonce, ref: refOf(this.#paper) }).then((reply) => {
      if (!reply.ok) this.holder.refused(reply.error.message);
    });
    return nonce;
  }
}
