import { useEffect, useState } from 'preact/hooks';
import type { NumberedPaper } from '../../../lib/compare/matrix';
import { numbersOf } from '../../../lib/compare/number';
import type { Request } from '../../../lib/messages/protocol';
import type { MeasuredPaper } from '../../../lib/papers/records';
import { useServices } from '../../ui/data/services';

/** Which papers: those named, else those that the library shows. */
export interface Chosen {
  of: readonly string[];
  query: Request<'findKeys'>;
}

/** A paper with its numbers as they stand, and all that plots ask about. */
export type Numbered = NumberedPaper & Pick<MeasuredPaper, 'addedAt' | 'topics' | 'noted'>;

export interface Measured {
  /** Undefined until the first answer. */
  papers: readonly Numbered[] | undefined;
  /** How many were chosen, which may be more than are told. */
  total: number;
  error?: string;
}

const nothing: Measured = { papers: undefined, total: 0 };

const numbered = ({ abstract, metrics, corrections, ...paper }: MeasuredPaper): Numbered => ({
  ...paper,
  numbers: numbersOf({ abstract, metrics, corrections }),
});

/** The chosen papers with their numbers, at most so many, kept up to date. */
export function useMeasured({ of, query }: Chosen, most: number, abstracts: boolean): Measured {
  const { ask, onChange } = useServices();
  const [known, setKnown] = useState(nothing);
  const identity = JSON.stringify([of, query, most, abstracts]);
  useEffect(() => {
    let isStale = false;
    let isLoading = false;
    let isDue = false;
    const loadOnce = async () => {
      const found = of.length > 0 ? { ok: true as const, value: [...of] } : await ask('findKeys', query);
      const keys = found.ok ? found.value : [];
      const told = found.ok ? await ask('measured', { keys: keys.slice(0, most), abstracts }) : found;
      if (isStale) return;
      setKnown(
        told.ok ? { papers: told.value.map(numbered), total: keys.length } : { ...nothing, error: told.error.message },
      );
    };
    // Thousands of papers take seconds to be told; what changes meanwhile is asked for once, afterwards.
    const load = async () => {
      isDue = true;
      if (isLoading) return;
      isLoading = true;
      while (isDue && !isStale) {
        isDue = false;
        await loadOnce();
      }
      isLoading = false;
    };
    setKnown(nothing);
    void load();
    const stop = onChange(() => void load());
    return () => {
      isStale = true;
      stop();
    };
  }, [ask, onChange, identity]);
  return known;
}
