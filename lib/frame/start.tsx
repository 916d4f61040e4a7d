import { type Hello, helloSchema } from '../messages/frame-wire';
import { type OpenFrame as Kept, rememberFrame, takeAgain } from '../messages/open-frames';
import { askAhead } from './ask-ahead';
import type { FrameDoors, OpenFrame } from './context';
import { gatherKeys, nothingTyped } from './early-keys';
import { holdFocus, putBack, refuseUnless, takeFocus, watchLine } from './fields';
import { handBackKeys } from './late-keys';
import { type Link, linkOver } from './link';
import { watchSeen } from './seen';
import { Shown } from './shown';

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
  return { ...left, wasOpen: left !== undefined, keep, forget: remembered.forget };
}

type Left = Awaited<ReturnType<typeof remember>>;

function open(
  root: HTMLElement,
  live: HTMLElement,
  doors: FrameDoors & Pick<OpenFrame, 'drafts'>,
  hello: Hello,
  link: Link,
  left: Left,
): void {
  const { paper, url, caret } = hello;
  const shown = new Shown(root, link, hello.purpose, left.wasOpen);
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
    last: (work) => shown.last(work),
  };
  dress(hello.theme);
  // What takes the focus before the page has given it loses it again.
  root.inert = true;
  let gathered = gatherKeys(true);
  let before = { typed: left.typed, caret };
  link.listen((message) => {
    if (message.tell === 'theme') dress(message.theme);
    else if (message.tell === 'take') window.focus();
    else if (message.tell === 'shown') {
      root.inert = false;
      const typed = gathered(message.typed ?? nothingTyped);
      const back = before.typed && putBack(before.typed);
      if (message.typed) takeFocus(root, typed, back ?? before.caret);
    } else if (message.tell === 'close') {
      left.forget();
      void shown.close();
    } else if (message.tell === 'again') {
      gathered = gatherKeys(true);
      before = { typed: undefined, caret: undefined };
      left.keep(undefined);
      shown.openAgain(message.purpose);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) link.tell({ tell: 'close' });
  });
  holdFocus();
  refuseUnless(doors.isThere);
  shown.open(frame);
}

function dress(theme: Hello['theme']): void {
  document.documentElement.setAttribute('theme', theme);
}
