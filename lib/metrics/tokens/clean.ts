/** A piece of a plain text that stands for something written otherwise: its place there, and in the source. */
interface Replaced {
  start: number;
  end: number;
  sourceStart: number;
  sourceEnd: number;
}

/** A text made plain for reading numbers, and what was replaced in it, from left to right. */
export interface CleanText {
  text: string;
  replaced: readonly Replaced[];
}

/**
 * What abstracts write in LaTeX, in stripped LaTeX or in rare Unicode, in the order tried at each place. `\w` names that
 * stand for nothing readable lose their backslash only.
 */
const spellings = [
  /* solar masses */ /M\$?_\{?(?:\\odot|[☉⊙])\}?|M[☉⊙]/,
  /* 1 */ /\\times(?![a-z])|(?<![A-Za-z])x(?=10\^)/,
  /* 2 */ /\\(?:sim|approx|simeq)(?:eq)?(?![a-z])|(?<![A-Za-z])(?:sim|approx)(?=\d)|[≈∼∽≃]/,
  /* 3 */ /\\pm(?![a-z])|\+\/-|\+-|(?<![A-Za-z])pm(?=\d)/,
  /* 4 */ /\\(?:leq|le|lesssim|leqslant)(?![a-z])|< ?or ?=|<=|[⩽≲]/,
  /* 5 */ /\\(?:geq|ge|gtrsim|geqslant)(?![a-z])|> ?or ?=|>=|[⩾≳]/,
  /* 6 */ /\\(?:cdot|odot)(?![a-z])|(?<=\d)[·∙](?=\d)/,
  /* 7 */ /\\mu(?![a-z])|μ/,
  /* 8 */ /\\[,;: ]|(?<=\d)~(?=[A-Za-z])|[\u00a0\u2000-\u200a\u202f\u3000\n\t]/,
  /* 9 */ /---?|[−‐‑]/,
  /* 10 */ /\\(?:text|math)[a-z]{0,9}(?![a-z])|\\(?:rm|bf|it|emph|left|right)(?![a-z])|\\!|(?<=\\[a-z]{1,9})\$|\$(?!\d[\d,.]{0,12}(?:[KMB](?![a-z])|\+)?(?:[ ),;.-](?![^$]{0,39}[^ $]\$(?!\d))|$))|[\u200b-\u200d\u2060\ufeff]/,
  /* 11 */ /[{}\\]/,
];
const plain = ['Msun', '×', '~', '±', '≤', '≥', '.', 'µ', ' ', '-', '', ''];
const spelling = new RegExp(spellings.map(({ source }) => `(${source})`).join('|'), 'y');
/** Where one of them may begin: one quick look for all, as trying each of them at each letter takes ten times as long. */
const spellingStart = /[\\${}~<>+\n\t\u00a0-\uffff]|--|M(?=[$_☉⊙])|x(?=10\^)|(?:sim|approx|pm)(?=\d)/g;
const needsCleaning =
  /[\\${}~\n\t\u00a0\u2000-\u200d\u202f\u2060\u3000\ufeff≈∼∽≃⩽≲⩾≳·∙μ−‐‑☉⊙]|--|sim\d|approx\d|pm\d|\+\/?-|[<>] ?or|[<>]=|x10\^/;

/** Two quick looks that most abstracts without any of it are passed by. */
const oddCharacter = /[\\${}~\n\t<>+^\u00a0-\uffff]/;
const oddPair = /--|[mx]\d/;

/** The abstract with LaTeX commands, odd spaces and look-alike characters replaced by plain ones; offsets are kept. */
export function cleanText(source: string): CleanText {
  const isPlain = !oddCharacter.test(source) && !oddPair.test(source);
  if (isPlain || !needsCleaning.test(source)) return { text: source, replaced: [] };
  const replaced: Replaced[] = [];
  let text = '';
  let from = 0;
  spellingStart.lastIndex = 0;
  for (let begun = spellingStart.exec(source); begun; begun = spellingStart.exec(source)) {
    spelling.lastIndex = begun.index;
    const match = spelling.exec(source);
    spellingStart.lastIndex = match ? spelling.lastIndex : begun.index + 1;
    if (!match) continue;
    text += source.slice(from, match.index);
    from = match.index + match[0].length;
    const group = match.findIndex((part, i) => i > 0 && part !== undefined);
    const start = text.length;
    text += group === 10 && match[0] === '--' ? '–' : (plain[group - 1] ?? '');
    replaced.push({ start, end: text.length, sourceStart: match.index, sourceEnd: from });
  }
  return { text: text + source.slice(from), replaced };
}

/** The source of one character of the plain text. */
function sourceOf(replaced: readonly Replaced[], index: number): [start: number, end: number] {
  let before = 0;
  for (let after = replaced.length; before < after; ) {
    const middle = (before + after) >> 1;
    if ((replaced[middle]?.start ?? 0) <= index) before = middle + 1;
    else after = middle;
  }
  const last = replaced[before - 1];
  if (!last) return [index, index + 1];
  const { end, sourceStart, sourceEnd } = last;
  return index < end ? [sourceStart, sourceEnd] : [sourceEnd + index - end, sourceEnd + index - end + 1];
}

/** The span of the source that a span of the plain text stands for. */
export function sourceSpan({ replaced }: CleanText, start: number, end: number): [start: number, end: number] {
  return [sourceOf(replaced, start)[0], sourceOf(replaced, end - 1)[1]];
}
