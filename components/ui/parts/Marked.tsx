import { fold, withinWord } from '../../../lib/text/search-words';

/** Text in which the words that were looked for stand out. */
export function Marked({ text, marks }: { text: string; marks: readonly string[] }) {
  return <>{splitAt(text, marks).map(({ part, hit }) => (hit ? <mark>{part}</mark> : part))}</>;
}

/** Cuts the text where one of the words, folded, begins and ends. None begins within another word. */
export function splitAt(text: string, wanted: readonly string[]): { part: string; hit: boolean }[] {
  const lower = fold(text);
  const parts: { part: string; hit: boolean }[] = [];
  if (lower.length !== text.length) return [{ part: text, hit: false }];
  let done = 0;
  for (let at = 0; at < text.length; ) {
    const word = wanted.find((candidate) => lower.startsWith(candidate, at) && !withinWord(lower, at));
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
