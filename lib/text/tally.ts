/** How many of the sets hold each tag, most first, then by name. */
export function tally(sets: Iterable<readonly string[]>): { tag: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const tags of sets) {
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}
