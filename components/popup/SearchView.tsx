import type { ListSummary } from '../../lib/papers/records';
import { countOf } from '../../lib/text/numbers';
import { usePapers } from '../ui/data/use-papers';
import { useSettled } from '../ui/data/use-settled';
import { PaperList } from '../ui/papers/PaperList';
import { usePaperActions } from '../ui/papers/paper-actions';

/** Saved papers whose title, authors, tags or notes hold the words, as they are typed. */
export function SearchView({ words, lists }: { words: string; lists: readonly ListSummary[] }) {
  const settled = useSettled(words);
  const source = usePapers({ words: settled });
  const actions = usePaperActions(source.patch);
  return (
    <section class="view" aria-label="Search results">
      <p class="search-count" role="status">
        {source.total !== undefined && `${countOf(source.total, 'paper')} found`}
      </p>
      <PaperList
        label="Search results"
        source={source}
        lists={lists}
        actions={actions}
        words={settled}
        empty="No saved paper has these words in its title, authors, tags or notes."
      />
    </section>
  );
}
