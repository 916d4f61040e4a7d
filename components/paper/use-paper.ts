import { useCallback, useEffect, useState } from 'preact/hooks';
import { refOf } from '../../lib/papers/names';
import type { PaperRow, PaperState } from '../../lib/papers/records';
import type { Paper } from '../../lib/papers/schema';
import { useServices } from '../ui/data/services';

/** What is known of one paper; `missing` where the store has none by this key. */
export type KnownPaper = PaperRow | 'loading' | 'missing';

/** One paper with its state, kept up to date. `given` stands in where the store does not hold it yet. */
export function usePaper(key: string, given?: Paper): [known: KnownPaper, patch: (state: PaperState) => void] {
  const { ask, onChange } = useServices();
  const [known, setKnown] = useState<KnownPaper>('loading');
  const load = useCallback(async () => {
    const stored = await ask('records', { scope: { kind: 'keys', keys: [key] } });
    const paper = (stored.ok ? stored.value[0]?.paper : undefined) ?? given;
    if (!paper) return setKnown('missing');
    const states = await ask('lookup', { refs: [refOf(paper)] });
    const state = states.ok ? states.value[0] : undefined;
    if (state) setKnown({ paper, state });
  }, [ask, key, given]);
  useEffect(() => {
    setKnown('loading');
    void load();
    return onChange(() => void load());
  }, [load, onChange]);
  const patch = useCallback(
    (state: PaperState) => setKnown((old) => (typeof old === 'object' ? { ...old, state } : old)),
    [],
  );
  return [known, patch];
}
