import type { request } from '../../messages/client';
import type { Reply, Request, RequestName } from '../../messages/protocol';
import { noState } from '../../papers/names';
import type { PaperState } from '../../papers/records';

type Answers = { [Name in RequestName]?: (data: Request<Name>) => Reply<Name> };

const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/**
 * Requests of a page that is only shown: topics and numbers are read as ever, what is saved is known for as long as the
 * page stands and reaches no library.
 */
export function sampleRequests(ask: typeof request): typeof request {
  const states = new Map<string, PaperState>();
  const of = (key: string): PaperState => states.get(key) ?? noState(key);
  const change = (key: string, saved: Partial<NonNullable<PaperState['saved']>>): Reply<'save'> => {
    const before = of(key).saved ?? { status: 'to-read', tags: [], hiddenTags: [], addedAt: 0 };
    const state = { ...of(key), saved: { ...before, ...saved } };
    states.set(key, state);
    return done(state);
  };
  const answers: Answers = {
    lookup: ({ refs }) => done(refs.map(({ key }) => of(key))),
    visit: ({ refs }) => done(refs.map(({ key }) => of(key))),
    complete: () => done(null),
    save: ({ paper: { key }, status = 'to-read' }) => change(key, { status }),
    update: ({ paper: { key }, patch: { status, rating } }) =>
      change(key, { ...(status && { status }), ...(rating && { rating }) }),
    unsave({ key }) {
      states.delete(key);
      return done(noState(key));
    },
    lists: () => done([]),
    tags: () => done([]),
  };
  const notHere = {
    ok: false,
    error: {
      code: 'not-found',
      message: 'On this sample there is only saving. Notes, lists and tags wait on real pages.',
    },
  } as const;
  return async <Name extends RequestName>(name: Name, data: Request<Name>): Promise<Reply<Name>> => {
    if (name === 'gloss') return ask(name, data);
    return answers[name]?.(data) ?? notHere;
  };
}
