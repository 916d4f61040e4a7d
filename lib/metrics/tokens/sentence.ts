/** Words whose full stop does not end a sentence. */
const abbreviation =
  /(?:^|[^\p{L}])(?:e\.g|i\.e|a\.k\.a|et al|cf|vs|viz|resp|approx|ca|etc|fig|figs|eq|eqs|ref|refs|no|nos|rs|stat|syst|sys|dr|prof|mr|mrs|st|inc|spp|sp|var|w\.r\.t|(?<!\d\s?|\p{L}\/)[\p{L}])$/iu;
const sentenceEnd =
  /[.!?…]["'”’)\]]{0,3};?\s{1,9}(?=["'“‘([$\\]{0,3}[\p{Lu}\d])|\.;\s?|(?<=\p{Ll}{3})\.(?=(?:This|These|We|The|Our|In|It|However|Here|To|For)\s)|\n\s{0,9}\n/gu;
const startsAfterInitial = /^(?:We|The|This|These|Our|In|It|To|A|An|However|Here|For|Using|With)\s/;

/** `p < 0. 001`: a space that print left after the point of a number. */
const isDecimal = (text: string, stop: number, next: number): boolean =>
  text[stop - 1] === '0' && text[next] === '0' && !/[\d.]/.test(text[stop - 2] ?? '');

const isAbbreviated = (text: string, stop: number, next: number): boolean =>
  text[stop] === '.' &&
  !startsAfterInitial.test(text.slice(next, next + 9)) &&
  abbreviation.test(text.slice(Math.max(0, stop - 9), stop));

/** Where the sentences of a text begin and end, in UTF-16 units; abbreviations, initials and decimals do not end one. */
export function sentenceSpans(text: string): [start: number, end: number][] {
  const spans: [number, number][] = [];
  let start = 0;
  sentenceEnd.lastIndex = 0;
  for (let match = sentenceEnd.exec(text); match; match = sentenceEnd.exec(text)) {
    const next = match.index + match[0].length;
    if (isAbbreviated(text, match.index, next) || isDecimal(text, match.index, next)) continue;
    spans.push([start, match.index + match[0].trimEnd().length]);
    start = next;
  }
  if (start < text.length) spans.push([start, text.length]);
  return spans;
}

/** The sentence that holds a span, with the span's offsets inside it: where a metric comes from, as shown on hover. */
export function sentenceAround(text: string, start: number, end: number): { text: string; start: number; end: number } {
  const spans = sentenceSpans(text);
  const from = spans.findLast(([begin]) => begin <= start)?.[0] ?? 0;
  const to = spans.find(([, stop]) => stop >= end)?.[1] ?? text.length;
  return { text: text.slice(from, to), start: start - from, end: end - from };
}
