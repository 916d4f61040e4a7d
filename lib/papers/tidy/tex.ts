import { symbols } from '../latex';

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

/** Braces that are printed, in private characters until the others are gone. */
const [opening, closing] = ['\ue000', '\ue001'];

/**
 * LaTeX with the commands written out that `readableLatex` would spell: fractions, words in formulas, notes, marks over
 * commands, and further symbols. Give the outcome to it, then to `printedBraces`.
 */
export function plainTex(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/\\(?:footnote(?:mark|text)?|thanks|label|cite[tp]?|ref)(?:\[[^\]]*\])?\{[^{}]*\}/g, '')
    .replace(/\{\s*\\(?:em|it|itshape|bf|bfseries|rm|sf|sc|tt|sl)(?![a-zA-Z])\s*/g, '{')
    .replace(/\\\{/g, opening)
    .replace(/\\\}/g, closing)
    .replace(/\\(?:text|mathrm|textrm|textit|textbf|mathit|mathbf|mathsf|operatorname|mbox)\*?\{([^{}]*)\}/g, '$1')
    .replace(/\\[dt]?frac\s*(?:\{([^{}]*)\}\s*\{([^{}]*)\}|(\d)\s*(\d))/g, (_, a, b, c, d) => `${a ?? c}/${b ?? d}`)
    .replace(/\\nicefrac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
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

/** Puts the braces that are printed where they belong. */
export const printedBraces = (text: string): string => text.replaceAll(opening, '{').replaceAll(closing, '}');
