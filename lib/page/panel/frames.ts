import type { PageHandle } from '../bridge/page-handle';
import { el } from '../drawing/dom';

/** Where the extension's frame comes from. */
export interface FrameSource {
  url: string;
  origin: string;
}

/** A frame that was put where it is shown. */
interface Taken {
  iframe: HTMLIFrameElement;
  /** Whether it was loaded before: else it is once its `load` comes. */
  isLoaded: boolean;
}

/**
 * The extension's frames of a page. Most of what the opening of one takes is the loading of its document, so the next one
 * is loaded ahead, hidden, once a first was asked for. It is as new as any: it has been told nothing and may ask nothing.
 */
export class Frames {
  readonly origin: string;
  readonly #url: string;
  readonly #page: Pick<PageHandle, 'layer' | 'signal'>;
  #next: Taken | undefined;

  constructor({ url, origin }: FrameSource, page: Pick<PageHandle, 'layer' | 'signal'>) {
    this.#url = url;
    this.origin = origin;
    this.#page = page;
  }

  /** Loads the next frame ahead, in browsers that can move one without loading it anew. */
  prepare(): void {
    if (this.#next?.iframe.isConnected || this.#page.signal.aborted || !('moveBefore' in Element.prototype)) return;
    const next: Taken = { iframe: el('iframe', { src: this.#url, tabindex: -1 }), isLoaded: false };
    next.iframe.addEventListener('load', () => {
      next.isLoaded = true;
    });
    this.#next = next;
    const place = el('div', { hidden: true, style: 'display:none' }, next.iframe);
    this.#page.layer().append(place);
    this.#page.signal.addEventListener('abort', () => place.remove());
  }

  /** Puts a frame into the holder: the one that was loaded ahead, unless the page has thrown it out, or a new one. */
  take(holder: HTMLElement, title: string): Taken {
    const next = this.#next;
    this.#next = undefined;
    const place = next?.iframe.parentElement;
    const isWhole = next?.iframe.isConnected && holder.isConnected;
    const taken: Taken = next && isWhole ? next : { iframe: el('iframe', { src: this.#url }), isLoaded: false };
    taken.iframe.className = 'frame';
    taken.iframe.title = title;
    taken.iframe.removeAttribute('tabindex');
    if (taken === next) holder.moveBefore(next.iframe, null);
    else holder.append(taken.iframe);
    place?.remove();
    return taken;
  }
}
