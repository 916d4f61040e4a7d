/** What the reader has said of a paper's topics and badges. */
export interface Said {
  saved?: { hiddenTags: readonly string[] } | undefined;
  corrections: readonly { span: string; verdict: 'reject' | 'correct' | 'own'; text?: string | undefined }[];
}

/** Topics of one paper that are shown. */
const mostTopics = 6;

/** As which span the reader's word on a topic is kept. */
export const topicSpan = (slug: string): string => `topic:${slug}`;

/** The topics that stand, best first: without those that the reader said are wrong. */
export function standingTopics<Topic extends { slug: string }>(topics: readonly Topic[], said?: Said): Topic[] {
  const hidden = new Set(said?.saved?.hiddenTags);
  const wrong = new Set(said?.corrections.flatMap(({ span, verdict }) => (verdict === 'reject' ? [span] : [])));
  return topics.filter(({ slug }) => !hidden.has(slug) && !wrong.has(topicSpan(slug))).slice(0, mostTopics);
}

/** The badges that stand: without rejected ones, and with the reader's text where they gave one. */
export function standingBadges<Badge extends { span: string; text: string; name: string }>(
  badges: readonly Badge[],
  said?: Said,
): Badge[] {
  const words = new Map(said?.corrections.map((correction) => [correction.span, correction]));
  return badges.flatMap((badge) => {
    const word = words.get(badge.span);
    if (word?.verdict === 'reject') return [];
    return [word?.text ? { ...badge, text: word.text, name: word.text, brief: '' } : badge];
  });
}

/** Whether there is anything in a note: an editor that was opened and left writes an empty one. */
export const isWritten = ({ kind, markdown }: { kind: string; markdown: string }): boolean =>
  kind === 'highlight' || markdown.trim() !== '';
