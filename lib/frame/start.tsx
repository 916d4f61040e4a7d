import { render } from 'preact';
import { type Hello, helloSchema } from '../messages/frame-wire';
import { FrameContext, type FrameDoors, type OpenFrame } from './context';
import { holdFocus, takeFocus, watchCaret } from './fields';
import { watchHeight } from './height';
import { handBackKeys } from './late-keys';
import { type Link, linkOver } from './link';
import { watchSeen } from './seen';
import { View } from './views/View';

/**
 * Waits for a content script of ours to say what the frame is for. A page can have the frame in itself and send it
 * whatever it likes: only who knows what our content script has told the background is listened to.
 */
export function startFrame(root: HTMLElement, live: HTMLElement, doors: FrameDoors): void {
  let isTaken = false;
  addEventListener('message', ({ data, ports: [port] }) => {
    const hello = helloSchema.safeParse(data).data;
    if (!hello || !port || isTaken) return;
    void doors.request('claimFrame', { nonce: hello.nonce }).then((reply) => {
      if (!reply.ok || !reply.value || isTaken) return;
      isTaken = true;
      open(root, live, doors, hello, handBackKeys(linkOver(port)));
    });
  });
}

function open(root: HTMLElement, live: HTMLElement, doors: FrameDoors, hello: Hello, link: Link): void {
  const lasting = new Set<() => Promise<void>>();
  const { paper, url, caret, purpose } = hello;
  const frame: OpenFrame = {
    ...doors,
    paper,
    url,
    caret,
    link,
    watch: watchSeen(root),
    announce: (text) => {
      live.textContent = text;
    },
    last(work) {
      lasting.add(work);
      return () => void lasting.delete(work);
    },
  };
  dress(hello.theme);
  link.listen((message) => {
    if (message.tell === 'theme') dress(message.theme);
    else if (message.tell === 'shown') {
      root.inert = false;
      if (message.typed) takeFocus(root, message.typed, caret);
    } else if (message.tell === 'close') {
      void Promise.all([...lasting].map((work) => work())).then(() => link.tell({ tell: 'done' }));
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) link.tell({ tell: 'close' });
  });
  // What takes the focus before the page has given it loses it again.
  root.inert = true;
  holdFocus();
  const ready = (): void => {
    watchHeight(root, (pixels) => link.tell({ tell: 'height', pixels }));
    watchCaret((at) => link.tell({ tell: 'caret', ...(at && { caret: at }) }));
    link.tell({ tell: 'ready' });
  };
  render(
    <FrameContext.Provider value={frame}>
      <View purpose={purpose} onReady={ready} />
    </FrameContext.Provider>,
    root,
  );
}

function dress(theme: Hello['theme']): void {
  document.documentElement.setAttribute('theme', theme);
}
