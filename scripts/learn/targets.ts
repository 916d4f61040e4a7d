const little = new Set(
  'a an the of in on for to by with and or at from than over vs versus per its their our is are was were be as that'.split(
    ' ',
  ),
);
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const stem = (w: string) => w.slice(0, 5);
const up =
  /increas|improv|gain|higher|\bmore\b|faster|better|boost|rais|outperform|speed|\bgrow|larger|longer|surpass|exceed/i;
const down =
  /reduc|decreas|lower|\bless\b|fewer|drop|\bcuts?\b|sav|shrink|\bfall|smaller|slower|cheaper|worse|declin|loss|shorter/i;

/** Which tokens of the sentence say the wanted words: for each stem its occurrence nearest to the number. */
export function targetsOf(
  tokens: readonly { lower: string; text: string; type: string }[],
  first: number,
  next: number,
  wanted: { label?: string | undefined; versus?: string | undefined; on?: string | undefined },
): number[][] {
  const distance = (t: number) => (t < first ? first - t : t >= next ? t - next + 1 : 0);
  const near = (test: (t: number) => boolean) => {
    let best = -1;
    tokens.forEach((_, t) => {
      if ((t < first || t >= next) && test(t) && (best < 0 || distance(t) < distance(best))) best = t;
    });
    return best;
  };
  const stemsOf = (t: number) =>
    words(tokens[t]?.lower ?? '')
      .filter((w) => !little.has(w))
      .map(stem);
  const nearest = (text: string | undefined) => {
    const found = new Set<number>();
    for (const s of new Set(
      words(text ?? '')
        .filter((w) => !little.has(w))
        .map(stem),
    )) {
      const t = near((t) => stemsOf(t).includes(s));
      if (t >= 0) found.add(t);
    }
    return found;
  };
  const phrase = (text: string | undefined) => {
    if (!text) return new Set<number>();
    const goal = words(text);
    let best: [number, number, number] | undefined;
    for (let i = 0; i < tokens.length; i += 1) {
      let at = 0,
        j = i;
      for (; j < tokens.length && at < goal.length; j += 1) {
        const ws = words(tokens[j]?.lower ?? '');
        if (ws.length === 0) {
          if (at === 0) break;
          continue;
        }
        if (!ws.every((w, n) => goal[at + n] === w)) break;
        at += ws.length;
      }
      if (at >= goal.length && (!best || Math.min(distance(i), distance(j - 1)) < best[2]))
        best = [i, j, Math.min(distance(i), distance(j - 1))];
    }
    if (!best) return nearest(text);
    const [from, to] = best;
    return new Set(
      Array.from({ length: to - from }, (_, n) => from + n).filter((t) => !little.has(tokens[t]?.lower ?? '')),
    );
  };
  const label = nearest(wanted.label);
  const [wantUp, wantDown] = [up.test(wanted.label ?? ''), down.test(wanted.label ?? '')];
  for (const [want, test] of [
    [wantUp, up],
    [wantDown, down],
  ] as const) {
    if (!want || [...label].some((t) => test.test(tokens[t]?.lower ?? ''))) continue;
    const t = near((t) => distance(t) < 12 && test.test(tokens[t]?.lower ?? ''));
    if (t >= 0) label.add(t);
  }
  return [label, phrase(wanted.versus), phrase(wanted.on)].map((set) => [...set]);
}
