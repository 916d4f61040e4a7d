import { useCallback, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../lib/papers/records';
import { useServices } from './data/services';

/** Milliseconds between looks at how far the work is; most is done before the first. */
const lookEvery = 400;

/** Follows the work on many papers until it is done, whichever page began it. `follow` gives whether there was any. */
export function useJob(): [job: Progress | undefined, follow: (atOnce?: boolean) => Promise<boolean>] {
  const { ask } = useServices();
  const [job, setJob] = useState<Progress | undefined>(undefined);
  const following = useRef(false);
  const follow = useCallback(
    async (atOnce = false) => {
      if (following.current) return true;
      following.current = true;
      let seen = false;
      for (let wait = atOnce ? 0 : lookEvery; ; wait = lookEvery) {
        await new Promise((resolve) => setTimeout(resolve, wait));
        const reply = await ask('progress', {});
        if (!reply.ok || !reply.value) break;
        seen = true;
        setJob(reply.value);
      }
      setJob(undefined);
      following.current = false;
      return seen;
    },
    [ask],
  );
  return [job, follow];
}
