import type { Link } from './link';

/**
 * Hands keys that are pressed after the frame is closed to the page: it keeps the focus for some more milliseconds, and whoever
 * goes on to the next entry by a key need not wait for that.
 */
export function handBackKeys(link: Link): Link {
  let isClosed = false;
  link.listen(({ tell }) => {
    if (tell === 'close' || tell === 'again') isClosed = tell === 'close';
  });
  addEventListener(
    'keydown',
    (event) => {
      if (!isClosed || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      link.tell({ tell: 'key', key: event.key });
    },
    { capture: true },
  );
  return {
    ...link,
    tell(message) {
      if (message.tell === 'close') isClosed = true;
      link.tell(message);
    },
  };
}
