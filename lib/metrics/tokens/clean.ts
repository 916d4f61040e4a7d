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

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (written: string): string =>
  `^${[...written].map((each) => (superscripts.includes(each) ? superscripts.indexOf(each) : each === '⁻' ? '-' : '')).join('')}`;
const fractions: Readonly<Record<string, string>> = {
  '¼': '1/4',
  '½': '1/2',
  '¾': '3/4',
  '⅓': '1/3',
  '⅔': '2/3',
  '⅕': '1/5',
  '⅛': '1/8',
};
/** Letters, digits and marks of the width of a Chinese character lie this far above the plain ones. */
const fullWidth = 0xfee0;

/**
 * What abstracts write in LaTeX, in stripped LaTeX, in HTML or in rare Unicode, in the order tried at each place, and what is read for
 * it. `\w` names that stand for nothing readable lose their backslash only.
 */
const spellings: readonly (readonly [written: RegExp, plain: string | ((written: string) => string)])[] = [
  /** Solar masses. */
  [/M\}?\$?_\{?(?:\\odot|[☉⊙])\}?|M[☉⊙]/, 'Msun'],
  [
    /\\times(?![a-z])|(?<![A-Za-z])x(?=10\^)|(?<![A-Za-z])times(?=\d)|(?:\\cdot(?![a-z])|[·∙])(?=[ $]{0,2}10[\^⁰¹²³⁴⁵⁶⁷⁸⁹⁻])/,
    '×',
  ],
  [/\\(?:sim|approx|simeq)(?:eq)?(?![a-z])|(?<![A-Za-z])\{?(?:sim|approx)\}?(?=\d)|[≈∼∽≃]/, '~'],
  [/\\pm(?![a-z])|\+\/-|\+-|(?<![A-Za-z])pm(?=\d)|(?<=[\d%] )pm(?= \d)/, '±'],
  [/-{1,2}>|=>|\\(?:to|rightarrow|longrightarrow|Rightarrow)(?![a-z])|[⟶⇒➔➜]/, '→'],
  [/\\(?:leq|le|lesssim|leqslant)(?![a-z])|(?<![A-Za-z\\])leq(?= ?\d)|< ?or ?=|<=|[⩽≲]/, '≤'],
  [/\\(?:geq|ge|gtrsim|geqslant)(?![a-z])|(?<![A-Za-z\\])geq(?= ?\d)|> ?or ?=|>=|[⩾≳]/, '≥'],
  [/\^\{?(?:\\?circ(?![a-z])|[∘◦])\}?|\\degree(?![a-z])|[º˚]/, '°'],
  [/\\(?:cdot|odot)(?![a-z])|(?<=\d)[·∙](?=\d)/, '.'],
  [/\\mu(?![a-z])|μ/, 'µ'],
  [/\\(?:r\{A\}|AA(?![a-z])|mathring\{A\})/, 'Å'],
  [/\\[,;: ]|(?<=[\d}$)\]])~(?=[A-Za-z\\])|[\u00a0\u2000-\u200a\u202f\u3000\n\t]/, ' '],
  /** The lower half of a spread: `_{-0.2}^{+0.3}`. */
  [/_\{? ?(?=[-+−] ?\.?\d)/, '^'],
  [/<sup>/, '^'],
  [/<\/sup>|<\/?(?:sub|i|b|em)>/, ''],
  [/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/, raised],
  [/(?<!\d)[¼½¾⅓⅔⅕⅛]/, (written) => fractions[written] ?? written],
  [/[！-～]/, (written) => String.fromCharCode(written.charCodeAt(0) - fullWidth)],
  [/--(?!-)/, '–'],
  [/---|(?<=[a-z)] )-(?= [a-z])/, '–'],
  [/[−‐‑]/, '-'],
  [/\\(?!frac|sqrt|cite|ref)[a-z]{2,12}\{(?=\d)/, ''],
  /** `US$ 1.2`: money, where a space would make it the mark of a formula. */
  [
    /(?<=(?<![\w$\\{^])(?:US|AU|CAN?|NZ|HK|NT|MX|[ACIRS]|Can|Int))\$(?= ?\d)|(?<=[a-z~] [\d.,]{1,9} )\$(?=\/[A-Za-z])/,
    '$',
  ],
  [/\\(?:text)?color\{[a-z]{1,24}\}|\\footnote\{[^{}]{0,200}\}/, ''],
  [
    /\\(?:text|math)[a-z]{0,9}(?![a-z])|\\(?:rm|bf|it|emph|left|right|[lr]angle|bigl?|bigr)(?![a-z])|\\!|[\u200b-\u200d\u2060\ufeff]/,
    '',
  ],
  /** The marks of a formula: no brackets, and no money. */
  [/\\[()]/, ''],
  [/(?<=\\[a-z]{1,9})\$|(?<=\$ ?[<>=~] ?)\$(?=\d)/, ''],
  [/\$(?!\d[\d,.]{0,12}(?:[KMBkmb](?![a-z])|[bmt]n(?![a-z])|\+)?(?:[ ),;./-](?![^$]{0,39}[^ $]\$(?!\d))|$))/, ''],
  [/[{}\\]/, ''],
];
const spelling = new RegExp(spellings.map(([{ source }]) => `(${source})`).join('|'), 'y');
/** Where one of them may begin: one quick look for all, as trying each of them at each letter takes ten times as long. */
const spellingStart =
  /[\\${}~<>+\n\t\u00a0-\uffff]|--|->|=>|_(?=\{? ?[-+−])|\^(?=\{?(?:\\?circ|[∘◦]))|M(?=[}$_☉⊙])|x(?=10\^)|times(?=\d)|(?:sim|approx|pm)(?=\d)|[lg]eq(?= ?\d)|(?<= )pm(?= \d)/g;
const needsCleaning =
  /[\\${}~\n\t\u00a0\u00b2-\u00be\u2000-\u200d\u202f\u2060\u2070-\u2079\u207b\u2150-\u215e\u3000\ufeff\uff01-\uff5e≈∼∽≃⩽≲⩾≳·∙μ−‐‑☉⊙⟶⇒➔➜˚∘◦]|--|->|=>|<\/?(?:su[bp]|i|b|em)>|_[-+]\d|\^circ|times\d|sim\d|approx\d|pm\d|[lg]eq ?\d| pm \d|\+\/?-|[<>] ?or|[<>]=|x10\^/;

/** Two quick looks that most abstracts without any of it are passed by. */
const oddCharacter = /[\\${}~\n\t<>+^\u00a0-\uffff]/;
const oddPair = /--|[mxs]\d|pm \d|[lg]eq ?\d|_[-+]/;

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
    const plain = spellings[match.findIndex((part, i) => i > 0 && part !== undefined) - 1]?.[1] ?? '';
    const start = text.length;
    text += typeof plain === 'string' ? plain : plain(match[0]);
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

/** What closes within a number or right after it, and what opens it: `10^{6}`, `10<sup>6</sup>`. */
const closers = [
  ['{', '}'],
  ['<sup>', '</sup>'],
] as const;

/** How often a short text holds a part. */
const timesIn = (text: string, part: string): number => text.split(part).length - 1;

/** The span of the source that a span of the plain text stands for; what is opened in it is closed in it. */
export function sourceSpan(
  { replaced }: CleanText,
  start: number,
  end: number,
  source: string,
): [start: number, end: number] {
  const from = sourceOf(replaced, start)[0];
  let to = sourceOf(replaced, end - 1)[1];
  for (const [opens, closes] of closers) {
    const written = source.slice(from, to);
    for (let open = timesIn(written, opens) - timesIn(written, closes); open > 0; open -= 1)
      if (source.startsWith(closes, to)) to += closes.length;
  }
  return [from, to];
}
