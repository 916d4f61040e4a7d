import type { PaperRecord } from '../papers/records';
import { standingBadges, standingTopics } from '../papers/standing';
import type { ExportContext } from './format';

/** A metric as an export shows it. */
interface ExportMetric {
  kind: string;
  /** The short text of the badge: `≤ 4.17× speedup`. */
  badge: string;
  /** The words of the abstract that it was read from. */
  span: string;
}

/** Names of the paper's topics, as the page shows them. */
export const topicNames = (record: PaperRecord, context: ExportContext): string[] =>
  standingTopics(context.gloss(record.paper).topics, record).map(({ name }) => name);

/** The paper's metrics, as the page shows them. */
export const metricsOf = (record: PaperRecord, context: ExportContext): ExportMetric[] =>
  standingBadges(context.gloss(record.paper).badges, record).map(({ kind, text, span }) => ({
    kind,
    badge: text,
    span,
  }));

/** The record with what is read off its paper, for formats that say everything. */
export const withDerived = (record: PaperRecord, context: ExportContext): object => ({
  ...record,
  topics: topicNames(record, context),
  metrics: metricsOf(record, context),
});
