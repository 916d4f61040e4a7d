import { useCallback } from 'preact/hooks';
import { useAsk, useMessages } from '../../ui/parts/Toasts';

/** Brings a file into the library and says so, with a way back. */
export function useRestore(): (id: string, choice: 'merge' | 'replace') => Promise<void> {
  const ask = useAsk();
  const { done, follow } = useMessages();
  return useCallback(
    async (id, choice) => {
      follow();
      const made = await ask('restoreFile', { id, choice });
      if (!made) return;
      const { before } = made;
      const takeBack = async () => {
        if (before !== undefined && (await ask('restoreFile', { id: before, choice: 'replace' })))
          done('The library is as it was before.');
      };
      done(made.words, choice === 'replace' ? () => void takeBack() : true);
    },
    [ask, done, follow],
  );
}
