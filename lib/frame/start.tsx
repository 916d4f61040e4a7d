import { render } from 'preact';
import { type Hello, helloSchema } from '../messages/frame-wire';
import { type OpenFrame as Kept, rememberFrame, takeAgain } from '../messages/open-frames';
import { askAhead } from './ask-ahead';
import { FrameContext, type FrameDoors, type OpenFrame } from './context';
import { gatherKeys, nothingTyped } from './early-keys';
import { holdFocus, putBack, refuseUnless, takeFocus, watchCaret, watchLine } from './fields';
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
    const claim = doors.request('claimFrame', { nonce: hello.nonce });
    const { items, ...ahead } = askAhead(doors.request, doors.area, hello);
    void claim.then(async (reply) => {
      if (!reply.ok || reply.value === null || isTaken) return;
      isTaken = true;
      const left = await remember(doors.area, await items, hello, reply.value);
      open(root, live, { ...doors, ...ahead }, hello, handBackKeys(linkOver(port)), left);
    });
  });
}

/** Remembers that the frame is open, until it is closed. Gives what was left of it where the extension ended while it was. */
async function remember(
  area: FrameDoors['area'],
  items: Readonly<Record<string, unknown>>,
  { nonce, paper, url, purpose }: Hello,
  tabId: number,
) {
  const kind = purpose.kind === 'highlight' ? 'notes' : purpose.kind;
  const frame: Kept = { tabId, url, key: paper.key, kind, ...('span' in purpose && { span: purpose.span }) };
  const remembered = rememberFrame(area, nonce);
  const left = await takeAgain(area, items, frame);
  const keep = (typed: Kept['typed']): void => remembered.keep(typed ? { ...frame, typed } : frame);
  keep(left?.typed);
  watchLine(keep);
  addEventListener('pagehide', remembered.forget);
  return { ...left, wasOpen: left !== undefined, forget: remembered.forget };
}

function open(
  root: HTMLElement,
  live: HTMLElement,
  doors: FrameDoors & Pick<OpenFrame, 'drafts'>,
  hello: Hello,
  link: Link,
  left: Awaited<ReturnType<typeof remember>>,
): void {
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
    else if (message.tell === 'take') window.focus();
    else if (message.tell === 'shown') {
      root.inert = false;
      const typed = gathered(message.typed ?? nothingTyped);
      const back = left.typed && putBack(left.typed);
      if (message.typed) takeFocus(root, typed, back ?? caret);
    } else if (message.tell === 'close') {
      left.forget();
      void Promise.all([...lasting].map((work) => work())).then(() => link.tell({ tell: 'done' }));
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) link.tell({ tell: 'close' });
  });
  // What takes the focus before the page has given it loses it again.
  root.inert = true;
  const gathered = gatherKeys(true);
  holdFocus();
  refuseUnless(doors.isThere);
  const ready = (): void => {
    watchHeight(root, (pixels) => link.tell({ tell: 'height', pixels }));
    watchCaret((at) => link.tell({ tell: 'caret', ...(at && { caret: at }) }));
    link.tell({ tell: 'ready' });
  };
  render(
    <FrameContext.Provider value={frame}>
      {left.wasOpen && (
        <p class="notice" role="status">
          Papergloss was updated or started again while this was open. What you had typed is still here.
        </p>
      )}
      <View purpose={purpose} onReady={ready} />
    </FrameContext.Provider>,
    root,
  );
}

function dress(theme: Hello['theme']): void {
  document.documentElement.setAttribute('theme', theme);
}
