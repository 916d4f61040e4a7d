import type { PageHandle } from '../bridge/page-handle';
import { byPerson } from '../drawing/by-person';
import { el } from '../drawing/dom';

/** Where the extension's frame comes from. */
export interface FrameSource {
  url: string;
  origin: string;
}

/** A frame that was put where it is shown. */
interface Taken {
  iframe: HTMLIFrameElement;
  /** Whether its document is there already: else it is once the frame's `load` comes. */
  isLoaded: boolean;
}

/** A frame that waits in the layer. */
interface Waiting {
  iframe: HTMLIFrameElement;
  place: HTMLElement;
  /** Whether its document is there: not where the page has moved it since, which loads it anew, in a window of its own. */
  isLoaded(): boolean;
}

/** Milliseconds after the end of a press, in which it has opened what it was to open. */
const afterPress = 500;

/**
 * The extension's frames of a page. Most of what the opening of one takes is the loading of its document, so one is loaded
 * from the press that asks for it, and the next one ahead of that. It is as new as any: it has been told nothing and may ask nothing.
 */
export class Frames {
  readonly origin: string;
  readonly #url: string;
  readonly #page: Pick<PageHandle, 'layer' | 'signal'>;
  #next: Waiting | undefined;

  constructor({ url, origin }: FrameSource, page: Pick<PageHandle, 'layer' | 'signal'>) {
    this.#url = url;
    this.origin = origin;
    this.#page = page;
    page.signal.addEventListener('abort', () => this.#drop());
  }

  /** Loads the next frame, in browsers that can move one without loading it anew. */
  prepare(): void {
    if (this.#next?.iframe.isConnected || this.#page.signal.aborted || !('moveBefore' in Element.prototype)) return;
    this.#drop();
    const root = this.#page.layer();
    // Pages that write themselves anew throw it out.
    if (!root.host.isConnected) document.documentElement.append(root.host);
    const iframe = el('iframe', { src: this.#url, tabindex: -1, class: 'frame' });
    // Not `display:none`: what is in it is to be drawn for the first time before it is seen.
    const place = el('div', { style: 'position:fixed;top:0;left:0;width:40em;visibility:hidden' }, iframe);
    let loaded: Window | null = null;
    iframe.addEventListener('load', () => {
      loaded = iframe.contentWindow;
    });
    this.#next = { iframe, place, isLoaded: () => loaded !== null && loaded === iframe.contentWindow };
    root.append(place);
  }

  /** Loads a frame while something that opens one is pressed. It goes again where the press comes to nothing. */
  prepareForPress(): void {
    const before = this.#next;
    this.prepare();
    const next = this.#next;
    if (next === before) return;
    const ended = new AbortController();
    const signal = AbortSignal.any([ended.signal, this.#page.signal]);
    for (const type of ['pointerup', 'pointercancel', 'keyup'])
      addEventListener(
        type,
        (event) => {
          if (!byPerson(event)) return;
          ended.abort();
          setTimeout(() => this.#next === next && this.#drop(), afterPress);
        },
        { capture: true, signal },
      );
  }

  /** Puts a frame into the holder: the one that waits, unless the page has thrown it out, or a new one. */
  take(holder: HTMLElement, title: string): Taken {
    const next = this.#next;
    const isWhole = next?.iframe.isConnected && holder.isConnected;
    const iframe = next && isWhole ? next.iframe : el('iframe', { src: this.#url });
    iframe.className = 'frame';
    iframe.title = title;
    iframe.removeAttribute('tabindex');
    if (iframe === next?.iframe) holder.moveBefore(iframe, null);
    else holder.append(iframe);
    const isLoaded = iframe === next?.iframe && next.isLoaded();
    this.#drop();
    return { iframe, isLoaded };
  }

  /** Loads a frame anew. */
  reload(iframe: HTMLIFrameElement): void {
    iframe.src = this.#url;
  }

  #drop(): void {
    this.#next?.place.remove();
    this.#next = undefined;
  }
}
