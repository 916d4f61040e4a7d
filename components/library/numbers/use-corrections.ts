import { useMemo } from 'preact/hooks';
import { badgeText } from '../../../lib/compare/amount';
import type { CorrectionWord, OwnNumber } from '../../../lib/papers/records';
import { useServices } from '../../ui/data/services';
import { useAsk, useMessages } from '../../ui/parts/Toasts';

/** What the reader can say of a paper's numbers, each with a way back. */
export interface Corrections {
  /** Leaves a number of the abstract out. */
  reject(key: string, span: string): Promise<void>;
  /** Puts another number in the place of one. */
  replace(key: string, span: string, number: OwnNumber): Promise<void>;
  /** Adds a number of the reader's own. */
  add(key: string, number: OwnNumber): Promise<void>;
  /** Changes a number of the reader's own. */
  change(key: string, span: string, number: OwnNumber): Promise<void>;
  /** Takes a word back: a rejected number stands again, an own one goes. */
  takeBack(id: string, done: string): Promise<void>;
}

/** The reader's words on numbers, kept in the store. */
export function useCorrections(): Corrections {
  const { newId } = useServices();
  const ask = useAsk();
  const { done } = useMessages();
  return useMemo(() => {
    const say = async (key: string, word: Omit<CorrectionWord, 'id'>, what: string) => {
      const [record] = (await ask('records', { scope: { kind: 'keys', keys: [key] } })) ?? [];
      if (!record) return;
      const state = await ask('correct', { paper: record.paper, correction: { id: newId(), ...word } });
      if (state) done(what, true);
    };
    return {
      reject: (key, span) =>
        say(key, { span, verdict: 'reject' }, 'Left out. It can be brought back on the paper’s page.'),
      replace: (key, span, number) =>
        say(key, { span, verdict: 'correct', number, text: badgeText(number) }, 'Number corrected'),
      add: (key, number) => say(key, { span: `own:${newId()}`, verdict: 'own', number }, 'Number added'),
      change: (key, span, number) => say(key, { span, verdict: 'own', number }, 'Number changed'),
      async takeBack(id, what) {
        if ((await ask('uncorrect', { id })) !== undefined) done(what, true);
      },
    };
  }, [ask, done, newId]);
}
