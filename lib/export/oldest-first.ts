import type { PaperRecord } from '../papers/records';

/**
 * Gives each record something of its own, in their order, while the one that was saved first chooses first: so what a record has stays
 * as others come, whatever the order of an export is.
 */
export function oldestFirst<Own>(
  records: readonly PaperRecord[],
  choose: (records: readonly PaperRecord[]) => Own[],
): Own[] {
  const age = ({ saved }: PaperRecord): number => saved?.createdAt ?? Number.MAX_VALUE;
  const order = records
    .map((record, index) => ({ record, index }))
    .sort(
      ({ record: a }, { record: b }) =>
        age(a) - age(b) || (a.paper.key < b.paper.key ? -1 : a.paper.key > b.paper.key ? 1 : 0),
    );
  const chosen = choose(order.map(({ record }) => record));
  const own: Own[] = [...chosen];
  for (const [place, { index }] of order.entries()) {
    const choice = chosen[place];
    if (choice !== undefined) own[index] = choice;
  }
  return own;
}
