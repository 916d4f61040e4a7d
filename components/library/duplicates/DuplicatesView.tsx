import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PaperRecord } from '../../../lib/papers/records';
import { countOf } from '../../../lib/text/numbers';
import { useServices } from '../../ui/data/services';
import { useLive } from '../../ui/data/use-live';
import { View, type ViewProps } from '../View';
import { MergeCard } from './MergeCard';
import type { Groups } from './use-duplicates';

const nothing = {};
/** Groups that are shown at first, and that each press adds. */
const atOnce = 20;

const whyWords: Readonly<Record<Groups[number]['why'], string>> = {
  identifier: 'They share an identifier',
  title: 'They have one title',
  'near-title': 'Their titles are nearly the same, and an author is',
};

interface Props extends Pick<ViewProps, 'hrefOf' | 'onBack'> {
  /** Keys of papers that the reader wants to make one, whether they look alike or not. */
  of: readonly string[];
}

/** Papers that may be one, each group with what would become of it. */
export function DuplicatesView({ of, hrefOf, onBack }: Props) {
  const found = useLive('duplicates', nothing, []);
  const [most, setMost] = useState(atOnce);
  const asked = of.length > 1;
  const groups = asked ? [{ keys: [...of], why: undefined }] : found;
  const shown = groups?.slice(0, most) ?? [];
  const records = useRecords(shown.flatMap(({ keys }) => keys));
  const known = useMemo(() => new Map(records?.map((record) => [record.paper.key, record])), [records]);
  return (
    <View
      title="Duplicates"
      known={{ papers: groups && (groups.length === 0 ? [] : records) }}
      empty={
        groups?.length === 0
          ? 'No two papers look alike. Papers with a common identifier, with one title, or with nearly the same title and an author in common are shown here. Others can be selected in the table and merged.'
          : undefined
      }
      onBack={onBack}
    >
      <div class="view-options">
        <p role="status">
          {asked
            ? 'See what would be kept, and choose.'
            : `${groups?.length === 1 ? '1 paper' : countOf(groups?.length ?? 0, 'paper')} may be in the library twice`}
        </p>
      </div>
      <div class="duplicates">
        {shown.map(({ keys, why }) => {
          const papers = keys.flatMap((key) => known.get(key) ?? []);
          return (
            papers.length > 1 && (
              <MergeCard
                key={keys.join(' ')}
                records={papers}
                why={why && whyWords[why]}
                hrefOf={hrefOf}
                onMerged={asked ? onBack : undefined}
              />
            )
          );
        })}
        {shown.length < (groups?.length ?? 0) && (
          <button type="button" class="button" onClick={() => setMost(most + atOnce)}>
            Show {Math.min(atOnce, (groups?.length ?? 0) - shown.length)} more
          </button>
        )}
      </div>
    </View>
  );
}

/** All that is known of papers, kept up to date; undefined until the first answer. */
function useRecords(keys: readonly string[]): readonly PaperRecord[] | undefined {
  const { ask, onChange } = useServices();
  const [records, setRecords] = useState<readonly PaperRecord[] | undefined>(undefined);
  const named = keys.join('\n');
  useEffect(() => {
    const load = async () => {
      if (!named) return;
      const reply = await ask('records', { scope: { kind: 'keys', keys: named.split('\n') } });
      if (reply.ok) setRecords(reply.value);
    };
    void load();
    return onChange(() => void load());
  }, [ask, onChange, named]);
  return records;
}
