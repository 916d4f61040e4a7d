import { render } from 'preact';
import { keptKinds, type Purpose } from '../messages/frame-wire';
import { FrameContext, type OpenFrame } from './context';
import { watchCaret } from './fields';
import { watchHeight } from './height';
import type { Link } from './link';
import { View } from './views/View';

/** What the frame shows, from its first opening on: each closing ends it, and what may be asked for again is begun anew. */
export class Shown {
  readonly #root: HTMLElement;
  readonly #link: Link;
  readonly #lasting = new Set<() => Promise<void>>();
  readonly #wasOpen: boolean;
  #frame: OpenFrame | undefined;
  #purpose: Purpose;
  /** Which opening this is. */
  #turn = 0;
  #isReady = false;
  /** Whether height and caret are told of. */
  #isWatched = false;

  constructor(root: HTMLElement, link: Link, purpose: Purpose, wasOpen: boolean) {
    this.#root = root;
    this.#link = link;
    this.#purpose = purpose;
    this.#wasOpen = wasOpen;
  }

  /** What still has to happen when the frame is closed. Gives what forgets it. */
  last(work: () => Promise<void>): () => void {
    this.#lasting.add(work);
    return () => void this.#lasting.delete(work);
  }

  open(frame: OpenFrame): void {
    this.#frame = frame;
    this.#draw();
  }

  /** Tells when all that was typed is kept. What may be asked for again is drawn then, for the next time. */
  async close(): Promise<void> {
    this.#isReady = false;
    await Promise.all([...this.#lasting].map((work) => work()));
    this.#link.tell({ tell: 'done' });
    if (!keptKinds.has(this.#purpose.kind)) return;
    this.#turn += 1;
    this.#root.inert = true;
    this.#draw();
  }

  /** Tells when it is ready: at once where it has been since the frame was closed. */
  openAgain(purpose: Purpose): void {
    this.#purpose = purpose;
    if (!this.#isReady) return;
    this.#draw();
    this.#link.tell({ tell: 'ready' });
  }

  #draw(): void {
    render(
      <FrameContext.Provider value={this.#frame}>
        {this.#wasOpen && this.#turn === 0 && (
          <p class="notice" role="status">
            Papergloss was updated or started again while this was open. What you had typed is still here.
          </p>
        )}
        <View key={this.#turn} purpose={this.#purpose} onReady={this.#ready} />
      </FrameContext.Provider>,
      this.#root,
    );
  }

  readonly #ready = (): void => {
    this.#isReady = true;
    if (!this.#isWatched) {
      this.#isWatched = true;
      watchHeight(this.#root, (pixels) => this.#link.tell({ tell: 'height', pixels }));
      watchCaret((at) => this.#link.tell({ tell: 'caret', ...(at && { caret: at }) }));
    }
    this.#link.tell({ tell: 'ready' });
  };
}
