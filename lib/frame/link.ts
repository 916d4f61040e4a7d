import { type FromFrame, type ToFrame, toFrameSchema } from '../messages/frame-wire';

/** The way between a frame and the script in the page around it: about size, place, focus and colours. */
export interface Link {
  tell(message: FromFrame): void;
  /** Calls back with each message until it is stopped. */
  listen(listener: (message: ToFrame) => void): () => void;
}

/** A link over the port that came with the first message. */
export function linkOver(port: MessagePort): Link {
  const listeners = new Set<(message: ToFrame) => void>();
  port.onmessage = ({ data }) => {
    const message = toFrameSchema.safeParse(data).data;
    if (message) for (const listener of listeners) listener(message);
  };
  return {
    tell: (message) => port.postMessage(message),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
