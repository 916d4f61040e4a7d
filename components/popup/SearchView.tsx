import type { ListSummary } from '../../lib/papers/records';
import { countOf } from '../../lib/text/numbers';
import { usePapers } from '../ui/data/use-papers';
import { useSettled } from '../ui/data/use-settled';
import { useSurvey } from '../ui/data/use-survey';
import { PaperList } from '../ui/papers/PaperList';
import { usePaperActions } from '../ui/papers/paper-actions';
import { Problems } from '../ui/parts/Problems';

/** Saved papers that answer what is typed, as it is typed. */
export function SearchView({ words, lists }: { words: string; lists: readonly ListSummary[] }) {
  const settled = useSettled(words);
  const source = usePapers({ words: settled });
  const problems = useSurvey({ words: settled })?.problems ?? [];
  const actions = usePaperActions(source.patch);
  return (
    <section class="view" aria-label="Search results">
      <p class="search-count" role="status">
        {source.total !== undefined && `${countOf(source.total, 'paper')} found`}
      </p>
      <Problems problems={problems} />
      <PaperList
        label="Search results"
        source={source}
        lists={lists}
        actions={actions}
        marks={source.marks}
        empty="No saved paper answers. Search looks in titles, authors, abstracts, identifiers, tags, topics, notes and highlights."
      />
    </section>
  );
}
