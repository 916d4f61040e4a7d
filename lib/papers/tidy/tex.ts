import { symbols } from '../latex';
import { scriptCharacters } from '../scripts';

/** Commands that titles use beside the common ones, and the character that each stands for. */
const further: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'gtrsim ≳ gtrapprox ⪆ lesssim ≲ lessapprox ⪅ propto ∝ odot ⊙ equiv ≡ cong ≅ simeq ≃ ne ≠ mp ∓ div ÷ emptyset ∅ varnothing ∅ ' +
    'wedge ∧ vee ∨ neg ¬ subseteq ⊆ supseteq ⊇ supset ⊃ notin ∉ mapsto ↦ uparrow ↑ downarrow ↓ Leftarrow ⇐ Leftrightarrow ⇔ ' +
    'longrightarrow ⟶ parallel ∥ angle ∠ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ aleph ℵ Re ℜ Im ℑ top ⊤ bot ⊥ models ⊨ triangle △ square □ ' +
    'vartheta ϑ varrho ϱ varsigma ς Upsilon Υ sharp ♯ flat ♭ natural ♮ rtimes ⋊ ltimes ⋉ boxtimes ⊠ setminus ∖ mid ∣ lvert | rvert | ' +
    'lVert ‖ rVert ‖ colon : slash / backslash \ufe68 checkmark ✓ asymp ≍ asymp ≍ prec ≺ succ ≻ hookrightarrow ↪'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, at, all) => {
      if (at % 2 === 0) pairs.push([word, all[at + 1] ?? '']);
      return pairs;
    }, []),
);

const characterOf = (name: string): string | undefined => further[name] ?? symbols[name];

/** Marks over a letter that is itself a command: `\bar{\nu}`. */
const marks: Readonly<Record<string, string>> = {
  hat: '\u0302',
  widehat: '\u0302',
  tilde: '\u0303',
  widetilde: '\u0303',
  bar: '\u0304',
  overline: '\u0304',
  dot: '\u0307',
  ddot: '\u0308',
  check: '\u030c',
  breve: '\u0306',
  acute: '\u0301',
  grave: '\u0300',
  vec: '\u20d7',
};

/** Braces and signs that are printed, in private characters while markup and LaTeX go. */
const [opening, closing, less] = ['\ue000', '\ue001', '\ue002'];

const high = (text: string): string => scriptCharacters('^', text) ?? `^{${text}}`;
const low = (text: string): string => scriptCharacters('_', text) ?? `_{${text}}`;

/** A chemical formula as `\ce` takes it: `CO2`, `Ca^2+`. */
const formula = (text: string): string =>
  text.replace(/\^\{?([\d+-]+)\}?/g, (_, charge: string) => high(charge)).replace(/(?<=[\p{L})\]])\d+/gu, low);

const functions = 'log|ln|exp|sin|cos|tan|max|min|arg|lim|inf|det|dim|ker|deg|gcd|mod|polylog';
const atLog = new RegExp(`(?<=[\\p{L}\\d)])\\s*\\\\(${functions})(?![a-zA-Z])`, 'gu');
const behindLog = new RegExp(
  `\\\\(${functions})\\s*(?=[\\p{L}\\d\\\\])(?![a-zA-Z])|\\\\(${functions})\\s+(?=[\\p{L}\\d\\\\])`,
  'gu',
);

/** What is written otherwise than `readableLatex` would spell it, in the order of the steps. */
const steps: readonly (readonly [RegExp, string | ((...parts: string[]) => string)])[] = [
  [/\\\(((?:[^\\]|\\[^)]){1,300})\\\)|\\\[((?:[^\\]|\\[^\]]){1,300})\\\]/g, (_, a, b) => `$${(a ?? b ?? '').trim()}$`],
  [/\\(?:footnote(?:mark|text)?|thanks|label|cite[tp]?|ref|vspace|hspace)\*?(?:\[[^\]]*\])?\{[^{}]*\}/g, ''],
  [
    /\\(?:footnotemark|xspace|protect|noindent|centering|newline|linebreak|break|large|Large|LARGE|huge|Huge|bfseries|itshape|scshape|limits)(?![a-zA-Z])\s?/g,
    ' ',
  ],
  [/\\\\(?:\[[^\]]{0,20}\])?/g, ' '],
  [/\\texorpdfstring\s*\{((?:[^{}]|\{[^{}]*\})*)\}\s*\{(?:[^{}]|\{[^{}]*\})*\}/g, '$1'],
  [/\\href\s*\{[^{}]*\}\s*\{([^{}]*)\}/g, '$1'],
  [/\{\s*\\(?:em|it|itshape|bf|bfseries|rm|sf|sc|tt|sl)(?![a-zA-Z])\s*/g, '{'],
  [/\\\{/g, opening],
  [/\\\}/g, closing],
  [/\\(?:ce|ch)\s*\{([^{}]*)\}/g, (_, text = '') => formula(text)],
  [/\\textsuperscript\s*\{([^{}]*)\}/g, (_, text = '') => high(text)],
  [/\\textsubscript\s*\{([^{}]*)\}/g, (_, text = '') => low(text)],
  [/\\(?:text|mathrm|textrm|textit|textbf|mathit|mathbf|mathsf|operatorname|mbox)\*?\{([^{}]*)\}/g, '$1'],
  [/(?<=\d)\s?\$?\^\{?(?:\\rm\s*)?(st|nd|rd|th)\}?\$?(?![a-z])/g, '$1'],
  [/\^\s*\{?\s*\\circ(?![a-zA-Z])\s*\}?/g, '°'],
  [/\^\s*\{?\s*(?:\\(?:ast|star)(?![a-zA-Z])|\*)\s*\}?/g, '*'],
  [/\^\s*\{?\s*\\prime(?![a-zA-Z])\s*\}?/g, '′'],
  [/(?<=[\p{L}\d)])\^\{?([+-]?\d+)\}?(?![.\d])/gu, (_, power = '') => high(power)],
  [/\\not\s*=/g, '≠'],
  [/\\not\s*\\in(?![a-zA-Z])/g, '∉'],
  [/\s*\\(?:to|(?:long)?rightarrow)(?![a-zA-Z])\s*/g, ' → '],
  [atLog, ' \\$1'],
  [behindLog, (_, a, b) => `\\${a ?? b} `],
  [/\\[dt]?frac\s*(?:\{([^{}]*)\}\s*\{([^{}]*)\}|(\d)\s*(\d))/g, (_, a, b, c, d) => `${a ?? c}/${b ?? d}`],
  [/\\nicefrac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2'],
];

/**
 * LaTeX with the commands written out that `readableLatex` would spell: fractions, words in formulas, notes, marks over
 * commands, and further symbols. Give the outcome to it, then to `printedSigns`. A `<` that is left is printed.
 */
export function plainTex(text: string): string {
  const printed = text.replaceAll('<', less);
  if (!/[\\^]/.test(text)) return printed;
  return steps
    .reduce(
      (tex, [pattern, by]) => (typeof by === 'string' ? tex.replace(pattern, by) : tex.replace(pattern, by)),
      printed,
    )
    .replace(/\\([a-z]+)\s*\{?\s*\\([a-zA-Z]+)(?![a-zA-Z])\s*\}?/g, (whole, mark, name) => {
      const [over, character] = [marks[String(mark)], characterOf(String(name))];
      return over && character ? `${character}${over}`.normalize('NFC') : whole;
    })
    .replace(/\\(check|breve|acute|grave|overline|widehat|widetilde)\s*\{\s*([a-zA-Z])\s*\}/g, (_, mark, letter) =>
      `${letter}${marks[String(mark)] ?? ''}`.normalize('NFC'),
    )
    .replace(/\\([a-zA-Z]+)(?![a-zA-Z])\s?/g, (whole, name) => further[String(name)] ?? whole)
    .replace(/_\{?\s*⊙\s*\}?/g, '⊙') // of the sun, which has no lowered form
    .replace(/\$\s*\\([a-zA-Z]+)\s*\$(?=\d)/g, (whole, name) => characterOf(String(name)) ?? whole)
    .replace(/\$([^\s$\\{}\w])\$(?=\d)/g, '$1');
}

/** Puts the signs that are printed where they belong. */
export const printedSigns = (text: string): string =>
  text.replaceAll(opening, '{').replaceAll(closing, '}').replaceAll(less, '<');
