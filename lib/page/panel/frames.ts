import { loadFrame } from '../bridge/frame-ahead';
import type { PageHandle } from '../bridge/page-handle';
import { byPerson } from '../drawing/by-person';
import { el } from '../drawing/dom';
import type { ToldFrame } from './told-frame';

/** A frame that was put where it is shown. */
interface Taken {
  iframe: HTMLIFrameElement;
  /** Whether its document is there already: else it is once the frame's `load` comes. */
  isLoaded: boolean;
}

/** A frame whose panel is closed. It stays where it is, hidden, so that it can be shown again as it is. */
interface Kept {
  root: ShadowRoot;
  /** What it is for, of which paper, at which address. */
  name: string;
  frame: ToldFrame;
  /** It goes, once all that was typed in it is kept. */
  letGo(): void;
  /** What is left of its panel goes at once. */
  remove(): void;
}

/** What keeps the frame that waits: the content script, which has loaded the first one while the panel's script came. */
type FramesPage = Pick<PageHandle, 'layer' | 'signal' | 'frameUrl' | 'ahead'>;

/** Milliseconds after the end of a press, in which it has opened what it was to open. */
const afterPress = 500;

/**
 * The extension's frames of a page. Most of what the opening of one takes is the loading of its document, so one is loaded
 * from the press that asks for it, and the next one ahead of that.
 */
export class Frames {
  readonly origin: string;
  readonly #page: FramesPage;
  #kept: Kept | undefined;
  readonly #handedBack: string[] = [];

  constructor(origin: string, page: FramesPage) {
    this.origin = origin;
    this.#page = page;
  }

  /** Keeps a frame that is closed; the one that was kept before goes. Browsers that would load it anew keep none. */
  keep(kept: Kept): void {
    this.#kept?.letGo();
    this.#kept = 'moveBefore' in Element.prototype && !this.#page.signal.aborted ? kept : undefined;
    if (!this.#kept) kept.letGo();
  }

  /** Keeps a key that a closed frame has handed back while the next one is opening: it is to be typed there. */
  handBack(key: string): void {
    this.#handedBack.push(key);
  }

  /** Gives the keys that were handed back since this was asked last. */
  takeHandedBack(): string[] {
    return this.#handedBack.splice(0);
  }

  /** Lets go of a frame that is not what it was when it was kept. */
  drop(frame: ToldFrame): void {
    if (this.#kept?.frame !== frame) return;
    this.#kept.letGo();
    this.#kept = undefined;
  }

  /** Moves the frame that was kept of that name into the holder, unless the page has thrown it out. */
  takeAgain(root: ShadowRoot, name: string | undefined, holder: HTMLElement): ToldFrame | undefined {
    const kept = this.#kept;
    if (kept?.root !== root || kept.name !== name) return undefined;
    this.#kept = undefined;
    if (!kept.frame.iframe.isConnected || !holder.isConnected) {
      kept.letGo();
      return undefined;
    }
    holder.moveBefore(kept.frame.iframe, null);
    kept.remove();
    return kept.frame;
  }

  /** Loads the next frame, in browsers that can move one without loading it anew. */
  prepare(): void {
    if (this.#page.ahead?.iframe.isConnected || this.#page.signal.aborted) return;
    this.#dropAhead();
    this.#page.ahead = loadFrame(this.#page);
  }

  /** Loads a frame while something that opens one is pressed. It goes again where the press comes to nothing. */
  prepareForPress(): void {
    const before = this.#page.ahead;
    this.prepare();
    const { ahead } = this.#page;
    if (ahead === before) return;
    const ended = new AbortController();
    const signal = AbortSignal.any([ended.signal, this.#page.signal]);
    for (const type of ['pointerup', 'pointercancel', 'keyup'])
      addEventListener(
        type,
        (event) => {
          if (!byPerson(event)) return;
          ended.abort();
          setTimeout(() => this.#page.ahead === ahead && this.#dropAhead(), afterPress);
        },
        { capture: true, signal },
      );
  }

  /** Puts a frame into the holder: the one that waits, unless the page has thrown it out, or a new one. */
  take(holder: HTMLElement, title: string): Taken {
    const { ahead, frameUrl } = this.#page;
    const isWhole = ahead?.iframe.isConnected && holder.isConnected;
    const iframe = ahead && isWhole ? ahead.iframe : el('iframe', { src: frameUrl });
    iframe.className = 'frame';
    iframe.title = title;
    iframe.removeAttribute('tabindex');
    if (iframe === ahead?.iframe) holder.moveBefore(iframe, null);
    else holder.append(iframe);
    const isLoaded = iframe === ahead?.iframe && ahead.isLoaded();
    this.#dropAhead();
    return { iframe, isLoaded };
  }

  /** Loads a frame anew. */
  reload(iframe: HTMLIFrameElement): void {
    iframe.src = this.#page.frameUrl;
  }

  #dropAhead(): void {
    this.#page.ahead?.place.remove();
    this.#page.ahead = undefined;
  }
}
