import type { ListSummary, PaperRow } from '../../../lib/papers/records';
import { PaperDetail } from '../../paper/PaperDetail';
import type { PaperActions } from '../../ui/papers/paper-actions';
import { useCorrections } from '../numbers/use-corrections';
import { BadgeActs } from './BadgeActs';
import { MergedFrom } from './MergedFrom';
import { OtherNumbers } from './OtherNumbers';
import { OwnNumbers } from './OwnNumbers';
import { PaperHistory } from './PaperHistory';
import { TopicEvidence } from './TopicEvidence';
import { useFacts } from './use-facts';

interface Props {
  row: PaperRow;
  lists: readonly ListSummary[];
  actions: PaperActions;
}

/** A paper's page: the paper with its numbers to correct, topics and their evidence, where it was seen, what happened to it. */
export function LibraryPaper({ row, lists, actions }: Props) {
  const corrections = useCorrections();
  const facts = useFacts(row.paper.key);
  return (
    <PaperDetail
      row={row}
      lists={lists}
      actions={actions}
      badgeActs={(badge) => <BadgeActs row={row} badge={badge} facts={facts} corrections={corrections} />}
      numbers={
        <>
          <OtherNumbers row={row} facts={facts} corrections={corrections} />
          <OwnNumbers row={row} facts={facts} corrections={corrections} />
        </>
      }
    >
      <TopicEvidence row={row} actions={actions} corrections={corrections} />
      <MergedFrom paperKey={row.paper.key} />
      <PaperHistory paper={row.paper} />
    </PaperDetail>
  );
}
