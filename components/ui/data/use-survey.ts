import { useMemo } from 'preact/hooks';
import type { ReplyValue, Request } from '../../../lib/messages/protocol';
import { useLive } from './use-live';

/** What there is to choose from among the papers that answer, and what of the words was not understood; undefined until the first answer. */
export function useSurvey(filter: Request<'survey'>): ReplyValue<'survey'> | undefined {
  const identity = JSON.stringify(filter);
  return useLive(
    'survey',
    useMemo(() => filter, [identity]),
  );
}
