import type { MetricKind } from '../metrics/metric';

/** A sentence with the part that matters in it. */
export interface Quote {
  before: string;
  span: string;
  after: string;
}

/** A metric as it is shown. */
export interface Badge {
  /** On the badge: a quotation of the abstract, made short. */
  text: string;
  /** The text around the number, where the whole is too long for a narrow row. */
  brief?: string;
  /** For screen readers: the text in words. */
  name: string;
  kind: MetricKind;
  /** What is measured: `inference speed`. */
  label: string;
  /** In base units; the upper end of a range. */
  value: number;
  unit: string;
  /** The exact words of the abstract, by which corrections are kept. */
  span: string;
  /** The sentence that the number comes from. */
  quote: Quote;
}

/** A topic as it is shown. */
export interface TopicTag {
  slug: string;
  name: string;
  area: string;
  hue: number;
  /** The words it was found by, with where they stand: `title: “mixture of experts”`. */
  evidence: readonly string[];
}

/** What Papergloss has to say about one paper, before anything the reader did. Plain data: it travels in messages. */
export interface Gloss {
  topics: readonly TopicTag[];
  /** Quiet words: the page's own categories that mean no topic, as printed, and what the entry lacks, with what they stand for. */
  categories: readonly { label: string; title?: string }[];
  /** Best first. */
  badges: readonly Badge[];
  /** How the row is drawn, where the reader has chosen it: numbers before “+n”, whether what was seen and the reader's own marks stand in it. */
  row?: { badges: number; seen: boolean; own: boolean; accent?: string };
}

/** Nothing to say. */
export const bareGloss: Gloss = { topics: [], categories: [], badges: [] };
