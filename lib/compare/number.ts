import type { Quote } from '../gloss/gloss';
import { quoteFrom } from '../gloss/quote';
import type { Metric } from '../metrics/metric';
import type { FactMetric } from '../papers/facts';
import type { CorrectionWord, OwnNumber } from '../papers/records';

/** A number of a paper: as read from its abstract, as the reader put it right, or the reader's own. */
export interface PaperNumber extends Pick<Metric, 'kind' | 'label' | 'value' | 'unit' | 'bound' | 'on' | 'versus'> {
  /** By which the reader's word on it is kept. */
  span: string;
  /** How the abstract says it, in short; empty for what the reader wrote. */
  said: string;
  /** The sentence that it comes from; none for the reader's own. */
  quote?: Quote;
  by: 'abstract' | 'correction' | 'reader';
  /** Of the reader's word that it comes from. */
  wordId?: string;
}

/** What of a paper's numbers is known. */
export interface NumbersSource {
  abstract?: string | undefined;
  metrics: readonly (Omit<FactMetric, 'value'> & Pick<Metric, 'value'>)[];
  corrections: readonly Pick<CorrectionWord, 'id' | 'span' | 'verdict' | 'number'>[];
}

type Stated = Pick<Metric, 'kind' | 'label' | 'value' | 'unit' | 'bound'> & Pick<OwnNumber, 'on' | 'versus'>;

const statedOf = ({ kind, label, value, unit, bound, on, versus }: Stated) => ({
  kind,
  label,
  value,
  unit,
  bound,
  ...(on === undefined ? {} : { on }),
  ...(versus === undefined ? {} : { versus }),
});

/** The numbers of a paper that stand: without those that the reader rejected, as corrected, and with the reader's own. */
export function numbersOf({ abstract = '', metrics, corrections }: NumbersSource): PaperNumber[] {
  const words = new Map(corrections.map((word) => [word.span, word]));
  const read = metrics.flatMap((metric): PaperNumber[] => {
    const word = words.get(metric.text);
    if (word?.verdict === 'reject') return [];
    const from = { span: metric.text, quote: quoteFrom(abstract, metric) };
    return word?.number
      ? [{ ...statedOf(word.number), ...from, said: '', by: 'correction', wordId: word.id }]
      : [{ ...statedOf(metric), ...from, said: metric.badge, by: 'abstract' }];
  });
  const own = corrections.flatMap(({ id, span, verdict, number }): PaperNumber[] =>
    verdict === 'own' && number ? [{ ...statedOf(number), span, said: '', by: 'reader', wordId: id }] : [],
  );
  return [...read, ...own];
}

/** The number by itself, which of a range is the upper end. */
export const numberIn = ({ value }: Pick<PaperNumber, 'value'>): number =>
  typeof value === 'number' ? value : value[1];
