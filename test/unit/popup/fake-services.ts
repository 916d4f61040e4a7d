import { vi } from 'vitest';
import type { Services } from '../../../components/ui/data/services';
import type { Reply, ReplyValue, Request, RequestName } from '../../../lib/messages/protocol';
import { noState } from '../../../lib/papers/names';
import type { PaperRow, PaperState } from '../../../lib/papers/records';
import { paperNumber } from '../../builders';

type Handlers = { [Name in RequestName]?: (data: Request<Name>) => ReplyValue<Name> };

/** A paper that the store knows nothing of. */
export const stateOf = (key: string, over: Partial<PaperState> = {}): PaperState => ({
  ...noState(key),
  ...over,
});

/** A row of a numbered paper. */
export const rowNumber = (number: number, over: Partial<PaperState> = {}): PaperRow => {
  const paper = paperNumber(number);
  return { paper, state: stateOf(paper.key, over) };
};

/** Services that answer from the handlers; a request without one fails. `change()` tells of a committed change. */
export function fakeServices(handlers: Handlers) {
  const listeners = new Set<() => void>();
  const asked: { name: RequestName; data: unknown }[] = [];
  const failed = { ok: false as const, error: { code: 'not-found' as const, message: 'No such thing.' } };
  const ask = async <Name extends RequestName>(name: Name, data: Request<Name>): Promise<Reply<Name>> => {
    asked.push({ name, data });
    const handler = handlers[name];
    return handler ? { ok: true, value: handler(data), undo: asked.length } : failed;
  };
  const services: Services = {
    ask,
    onChange(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    tools: async () => ({
      formats: [],
      renderText: () => '',
      templates: [],
      tryTemplate: () => ({ text: '' }),
      lackingIn: () => [],
      obsidianAddress: () => ({ address: '', clipboard: false }),
      styles: [],
      cite: () => '',
      glossBy: () => () => ({ topics: [], badges: [] }),
      gloss: (paper) => ({ paper, topics: [], categories: [], badges: [] }),
      preview: (markdown) => document.createTextNode(markdown),
    }),
    drafts: { keep() {}, drop() {}, left: async () => [] },
    newId: () => 'id',
    now: () => new Date('2026-11-22T10:00:00Z'),
    download: vi.fn(),
    exporting: { mine: new Set(), watch: () => () => {}, file: async () => undefined },
    exports: { read: async () => ({ templates: [] }), write: async () => {} },
    version: '1.2.3',
    copy: vi.fn(async () => {}),
    lastList: { get: () => undefined, set: vi.fn() },
    openPage: vi.fn(),
    openTab: vi.fn(),
  };
  return { services, asked, change: () => listeners.forEach((listener) => void listener()) };
}
