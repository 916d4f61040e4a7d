import type { request } from '../messages/client';
import type { Hello } from '../messages/frame-wire';
import type { FrameArea } from '../messages/open-frames';
import type { Reply, Request, RequestName } from '../messages/protocol';
import { createDrafts, type Drafts } from '../notes/drafts';
import { refOf } from '../papers/names';

type Asked = { [Name in RequestName]?: Promise<Reply<Name>> };

/** What a frame asks, and where, of which the first answers are on their way. */
interface Ahead {
  request: typeof request;
  drafts: Drafts;
  /** All that the area holds. */
  items: Promise<Record<string, unknown>>;
}

/**
 * Asks at once for what the frame shows first, and not only when it is known for ours: the background answers in the order
 * in which it is asked, and nothing before the frame is allowed it.
 */
export function askAhead(ask: typeof request, area: FrameArea, { paper, purpose: { kind } }: Hello): Ahead {
  const ref = refOf(paper);
  const asked: Asked = {};
  const drafts = createDrafts(area);
  let left: ReturnType<Drafts['left']> | undefined;
  if (kind === 'notes' || kind === 'highlight') {
    asked.notesOf = ask('notesOf', { ref });
    left = drafts.left();
  }
  if (kind === 'tags' || kind === 'saved') asked.lookup = ask('lookup', { refs: [ref] });
  if (kind === 'saved') asked.lists = ask('lists', {});
  return {
    async request<Name extends RequestName>(name: Name, data: Request<Name>): Promise<Reply<Name>> {
      const first = asked[name];
      delete asked[name];
      const reply = await first;
      return reply?.ok ? reply : ask(name, data);
    },
    drafts: {
      ...drafts,
      left() {
        const first = left;
        left = undefined;
        return first ?? drafts.left();
      },
    },
    items: area.get(null).catch(() => ({})), // an update took the extension from under the frame
  };
}
