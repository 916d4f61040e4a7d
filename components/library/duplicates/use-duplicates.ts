import { useEffect, useState } from 'preact/hooks';
import type { ReplyValue } from '../../../lib/messages/protocol';
import { useServices } from '../../ui/data/services';

export type Groups = ReplyValue<'duplicates'>;

/** Before the library looks for duplicates by itself: what the reader came for goes first. */
const patience = 1500;
/** Papers up to which it does so; for more they are gone through only where the reader asks. */
const mostUnasked = 20_000;

/**
 * How many papers may be another one as well; undefined until it is known. All papers are gone through for it, so it is
 * asked when the library opens and whenever the place is opened or left, and kept up to date only there.
 */
export function useDuplicateCount(isShown: boolean, papers: number | undefined): number | undefined {
  const { ask, onChange } = useServices();
  const [count, setCount] = useState<number | undefined>(undefined);
  const isFew = papers !== undefined && papers <= mostUnasked;
  useEffect(() => {
    if (!isShown && !isFew) return undefined;
    const load = async () => {
      const reply = await ask('duplicates', {});
      if (reply.ok) setCount(reply.value.length);
    };
    if (!isShown) {
      const timer = setTimeout(load, patience);
      return () => clearTimeout(timer);
    }
    void load();
    return onChange(() => void load());
  }, [ask, onChange, isShown, isFew]);
  return count;
}
