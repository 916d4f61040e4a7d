import { useEffect, useState } from 'preact/hooks';
import type { Badge } from '../../lib/gloss/gloss';
import type { PaperRow } from '../../lib/papers/records';
import { standingBadges } from '../../lib/papers/standing';
import { useServices } from '../ui/data/services';

/** The most papers that one message may ask about. */
const mostAtOnce = 500;

/** The number that each paper of the page stands for, abstracts that were read elsewhere included: also of papers that are not saved. */
export function useBadges(rows: readonly PaperRow[]): (row: PaperRow) => Badge | undefined {
  const { ask } = useServices();
  const [found, setFound] = useState<ReadonlyMap<string, readonly Badge[]>>(new Map());
  const keys = rows.map(({ paper }) => paper.key).join();
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      for (let from = 0; from < rows.length && isWanted; from += mostAtOnce) {
        const papers = rows.slice(from, from + mostAtOnce).map(({ paper }) => paper);
        const reply = await ask('gloss', { papers, hidden: [] });
        if (!reply.ok || !isWanted) return;
        const read = papers.map(({ key }, at) => [key, reply.value[at]?.badges ?? []] as const);
        setFound((old) => new Map([...old, ...read]));
      }
    };
    void read();
    return () => {
      isWanted = false;
    };
    // Rows are other objects after each look at their states; which papers they are decides.
  }, [ask, keys]);
  return ({ paper, state }) => standingBadges(found.get(paper.key) ?? [], state)[0];
}
