/** One topic of the closed vocabulary. */
export interface Topic {
  slug: string;
  name: string;
  area: string;
}

/** Where in the paper a topic was found: offsets into that field. */
export interface TopicEvidence {
  field: 'title' | 'abstract';
  text: string;
  start: number;
  end: number;
}

export interface TopicMatch extends Topic {
  score: number;
  evidence: readonly TopicEvidence[];
}

/** What topics are read from. */
export interface TaggableText {
  title: string;
  abstract?: string;
  /** The page's own categories, as printed. */
  categories?: readonly string[];
}
