/** Text in which the searched words stand out. */
export function Marked({ text, words }: { text: string; words: string }) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return <>{splitAt(text, wanted).map(({ part, hit }) => (hit ? <mark>{part}</mark> : part))}</>;
}

/** Cuts the text where one of the words, in lower case, begins and ends. */
export function splitAt(text: string, wanted: readonly string[]): { part: string; hit: boolean }[] {
  const lower = text.toLowerCase();
  const parts: { part: string; hit: boolean }[] = [];
  if (lower.length !== text.length) return [{ part: text, hit: false }];
  let done = 0;
  for (let at = 0; at < text.length; ) {
    const word = wanted.find((candidate) => lower.startsWith(candidate, at));
    if (!word) {
      at++;
      continue;
    }
    if (at > done) parts.push({ part: text.slice(done, at), hit: false });
    parts.push({ part: text.slice(at, at + word.length), hit: true });
    at += word.length;
    done = at;
  }
  if (done < text.length) parts.push({ part: text.slice(done), hit: false });
  return parts;
}
