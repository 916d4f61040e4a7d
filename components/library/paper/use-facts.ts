import { useMemo } from 'preact/hooks';
import type { PaperFacts } from '../../../lib/papers/facts';
import type { PaperHistory } from '../../../lib/papers/records';
import { useLive } from '../../ui/data/use-live';

/** What is read off a paper and stands, and what the reader rejected of it; undefined until the first answer. */
export function useFacts(key: string): PaperFacts | undefined {
  const question = useMemo(() => ({ keys: [key] }), [key]);
  return useLive('facts', question)?.[0];
}

/** What is remembered of a paper's way through the library. */
export function useHistory(key: string): PaperHistory | undefined {
  const question = useMemo(() => ({ key }), [key]);
  return useLive('history', question);
}
