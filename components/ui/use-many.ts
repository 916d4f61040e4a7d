import { useCallback } from 'preact/hooks';
import type { BulkAct, BulkTarget } from '../../lib/messages/changes';
import { useAsk, useMessages } from './parts/Toasts';

/** Does one thing to many papers and says so, with a way back; gives whether it was done. */
export function useMany(): (target: BulkTarget, act: BulkAct) => Promise<boolean> {
  const ask = useAsk();
  const { done, follow } = useMessages();
  return useCallback(
    async (target, act) => {
      follow();
      const made = await ask('bulk', { target, act });
      if (made) done(made.words, made.count > 0);
      return made !== undefined;
    },
    [ask, done, follow],
  );
}
