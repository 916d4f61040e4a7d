import { badgeText } from '../compare/amount';
import { numberIn } from '../compare/number';
import type { OwnNumber, PaperRecord } from '../papers/records';
import { standingBadges, standingTopics } from '../papers/standing';
import type { ExportContext } from './format';

/** A metric as an export shows it. */
interface ExportMetric {
  kind: string;
  /** The short text of the badge: `≤ 4.17× speedup`. */
  badge: string;
  /** The words of the abstract that it was read from. */
  span: string;
  /** In base units of `unit`, where the badge is not the reader's own words. */
  value?: number;
  unit?: string;
}

/** What stands of a paper's topics and metrics, as the page shows them. */
export function derivedOf(
  record: PaperRecord,
  context: ExportContext,
): { topics: readonly string[]; metrics: readonly ExportMetric[] } {
  const { topics, badges } = context.gloss(record.paper);
  const own = new Set(record.corrections.map(({ span }) => span));
  return {
    topics: standingTopics(topics, record).map(({ name }) => name),
    metrics: [
      ...standingBadges(badges, record).map(({ kind, text, span, value, unit }) => ({
        kind,
        badge: text,
        span,
        ...(own.has(span) ? {} : { value, unit }),
      })),
      ...record.corrections.flatMap(({ verdict, number }) => (verdict === 'own' && number ? [ownMetric(number)] : [])),
    ],
  };
}

/** A number that the reader added: it stands nowhere in the abstract. */
const ownMetric = (number: OwnNumber): ExportMetric => ({
  kind: number.kind,
  badge: badgeText(number),
  span: '',
  value: numberIn(number),
  unit: number.unit,
});

/** The record with what is read off its paper, for formats that say everything. */
export const withDerived = (record: PaperRecord, context: ExportContext): object => ({
  ...record,
  ...derivedOf(record, context),
});
