import { el } from '../drawing/dom';

/** A frame of the extension that waits in the layer, unseen. It is as new as any: it has been told nothing and may ask nothing. */
export interface FrameAhead {
  iframe: HTMLIFrameElement;
  /** What it stands in until it is moved to where it is shown. */
  place: HTMLElement;
  /** Whether its document is there: not where the page has moved it since, which loads it anew, in a window of its own. */
  isLoaded(): boolean;
}

/** What of the page the frame is loaded in. */
interface Around {
  frameUrl: string;
  layer(): ShadowRoot;
}

/** Loads a frame before it is shown, in browsers that can move one without loading it anew; else gives nothing. */
export function loadFrame({ frameUrl, layer }: Around): FrameAhead | undefined {
  if (!('moveBefore' in Element.prototype)) return undefined;
  const root = layer();
  // Pages that write themselves anew throw it out.
  if (!root.host.isConnected) document.documentElement.append(root.host);
  const iframe = el('iframe', { src: frameUrl, tabindex: -1, class: 'frame' });
  // Not hidden: browsers draw nothing in a frame that is, and what is in it is to be drawn for the first time before it is seen.
  const style = 'position:fixed;top:0;left:0;width:40em;opacity:0;pointer-events:none';
  const place = el('div', { style, 'aria-hidden': 'true' }, iframe);
  let loaded: Window | null = null;
  iframe.onload = () => {
    loaded = iframe.contentWindow;
  };
  root.append(place);
  return { iframe, place, isLoaded: () => loaded !== null && loaded === iframe.contentWindow };
}
