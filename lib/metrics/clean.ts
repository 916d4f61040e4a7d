/** A text made plain for reading numbers, and where each of its characters comes from. */
export interface CleanText {
  text: string;
  /** For each UTF-16 unit of `text`: where the source characters it stands for begin and end. */
  starts: Uint32Array | undefined;
  ends: Uint32Array | undefined;
}

/**
 * What abstracts write in LaTeX, in stripped LaTeX or in rare Unicode, in the order tried at each place. `\w` names that
 * stand for nothing readable lose their backslash only.
 */
const spellings = [
  /* solar masses */ String.raw`M\$?_\{?(?:\\odot|[☉⊙])\}?|M[☉⊙]`,
  /* 1 */ String.raw`\\times(?![a-z])|(?<![A-Za-z])x(?=10\^)`,
  /* 2 */ String.raw`\\(?:sim|approx|simeq)(?:eq)?(?![a-z])|(?<![A-Za-z])(?:sim|approx)(?=\d)|[≈∼∽≃]`,
  /* 3 */ String.raw`\\pm(?![a-z])|\+\/-|\+-|(?<![A-Za-z])pm(?=\d)`,
  /* 4 */ String.raw`\\(?:leq|le|lesssim|leqslant)(?![a-z])|< ?or ?=|<=|[⩽≲]`,
  /* 5 */ String.raw`\\(?:geq|ge|gtrsim|geqslant)(?![a-z])|> ?or ?=|>=|[⩾≳]`,
  /* 6 */ String.raw`\\(?:cdot|odot)(?![a-z])|(?<=\d)[·∙](?=\d)`,
  /* 7 */ String.raw`\\mu(?![a-z])|μ`,
  /* 8 */ String.raw`\\[,;: ]|(?<=\d)~(?=[A-Za-z])|[\u00a0\u2000-\u200a\u202f\u3000\n\t]`,
  /* 9 */ String.raw`---?|[−‐‑]`,
  /* 10 */ String.raw`\\(?:text|math)[a-z]{0,9}(?![a-z])|\\(?:rm|bf|it|emph|left|right)(?![a-z])|\\!|\$(?!\d[\d,.]{0,12}(?:[KMB](?![a-z])|\+)?(?:[ ),;.-](?![^$]{0,40}\$)|$))|[\u200b-\u200d\u2060\ufeff]`,
  /* 11 */ String.raw`[{}\\]`,
];
const plain = ['Msun', '×', '~', '±', '≤', '≥', '.', 'µ', ' ', '-', '', ''];
const spelling = new RegExp(spellings.map((source) => `(${source})`).join('|'), 'g');
const needsCleaning =
  /[\\${}~\n\t\u00a0\u2000-\u200d\u202f\u2060\u3000\ufeff≈∼∽≃⩽≲⩾≳·∙μ−‐‑☉⊙]|--|sim\d|approx\d|pm\d|\+\/?-|[<>] ?or|[<>]=|x10\^/;

/** The abstract with LaTeX commands, odd spaces and look-alike characters replaced by plain ones; offsets are kept. */
export function cleanText(source: string): CleanText {
  if (!needsCleaning.test(source)) return { text: source, starts: undefined, ends: undefined };
  const starts = new Uint32Array(source.length + 1);
  const ends = new Uint32Array(source.length + 1);
  let text = '';
  let from = 0;
  const copy = (to: number) => {
    for (let i = from; i < to; i += 1) {
      starts[text.length + i - from] = i;
      ends[text.length + i - from] = i + 1;
    }
    text += source.slice(from, to);
  };
  for (const match of source.matchAll(spelling)) {
    copy(match.index);
    from = match.index + match[0].length;
    const group = match.findIndex((part, i) => i > 0 && part !== undefined);
    const replacement = group === 10 && match[0] === '--' ? '–' : (plain[group - 1] ?? '');
    if (replacement) {
      for (let i = 0; i < replacement.length; i += 1) {
        starts[text.length + i] = match.index;
        ends[text.length + i] = from;
      }
      text += replacement;
    }
  }
  copy(source.length);
  return { text, starts, ends };
}

/** The span of the source that a span of the plain text stands for. */
export function sourceSpan({ starts, ends }: CleanText, start: number, end: number): [start: number, end: number] {
  return [starts?.[start] ?? start, ends?.[end - 1] ?? end];
}
