import { useCallback } from 'preact/hooks';
import type { ListSummary } from '../../lib/papers/records';
import { type LibraryAddress, writeAddress } from './address/library-address';
import type { Go } from './address/use-address';
import { CompareView } from './compare/CompareView';
import { DigestView } from './digest/DigestView';
import { DuplicatesView } from './duplicates/DuplicatesView';
import { PlotsView } from './plots/PlotsView';
import { filterOf } from './table/library-view';

interface Props {
  address: LibraryAddress;
  lists: readonly ListSummary[] | undefined;
  onGo: Go;
}

/** What the library shows in the place of the table: papers compared, plotted, what was new, or which may be one. */
export function OtherView({ address, lists, onGo }: Props) {
  const filter = filterOf(address);
  const only = address.chosen.list?.length === 1 ? address.chosen.list[0] : undefined;
  const list = lists?.find(({ id }) => id === only);
  const chosen = { of: address.of, query: filter };
  const base = writeAddress({ ...address, paper: undefined });
  const hrefOf = useCallback((paper: string) => writeAddress({ ...address, paper }), [base]);
  const shared = {
    options: address.options,
    onOptions: (change: Readonly<Record<string, string>>) =>
      onGo({ options: { ...address.options, ...change } }, { replace: true }),
    hrefOf,
    onBack: () => onGo({ view: 'papers', of: [], options: {} }),
  };
  const topicHref = useCallback(
    (topic: string) => writeAddress({ ...address, view: 'papers', chosen: { topic: [topic] }, of: [], options: {} }),
    [base],
  );
  if (address.view === 'compare') return <CompareView chosen={chosen} name={list?.name ?? 'papers'} {...shared} />;
  if (address.view === 'plots') return <PlotsView chosen={chosen} topicHref={topicHref} {...shared} />;
  if (address.view === 'duplicates') return <DuplicatesView of={address.of} {...shared} />;
  return <DigestView {...shared} />;
}
