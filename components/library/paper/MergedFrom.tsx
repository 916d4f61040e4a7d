import { useMemo } from 'preact/hooks';
import { writesDays } from '../../../lib/text/day-words';
import { useLive } from '../../ui/data/use-live';
import { useAsk, useMessages } from '../../ui/parts/Toasts';

const dayWords = writesDays({ dateStyle: 'medium' });

/** The papers that became this one, the last of which can be taken apart again, then the one before it. */
export function MergedFrom({ paperKey }: { paperKey: string }) {
  const ask = useAsk();
  const { done } = useMessages();
  const question = useMemo(() => ({ key: paperKey }), [paperKey]);
  const merges = useLive('merges', question) ?? [];
  if (merges.length === 0) return null;
  const takeApart = async (id: number) => {
    if (await ask('takeApart', { id })) done('Taken apart: both are in the library, each with what was its own.');
  };
  return (
    <section aria-labelledby="merged-heading">
      <h3 id="merged-heading">Made one with</h3>
      <ul class="merged">
        {merges.map(({ id, at, others }, index) => (
          <li key={id}>
            <span>
              {others.map(({ key, title }) => (
                <span key={key} dir="auto">
                  {title || key} <span class="beside">{key}</span>
                </span>
              ))}
              <span class="beside">{dayWords(at)}</span>
            </span>
            {index === 0 && (
              <button type="button" class="link-button" onClick={() => void takeApart(id)}>
                Take apart
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
