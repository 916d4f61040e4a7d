/** LaTeX commands and the character that each stands for. */
export const symbols: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ ' +
    'sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω ' +
    'times × cdot · pm ± to → rightarrow → leftarrow ← Rightarrow ⇒ leftrightarrow ↔ infty ∞ le ≤ leq ≤ ge ≥ geq ≥ neq ≠ approx ≈ sim ∼ ' +
    'll ≪ gg ≫ in ∈ subset ⊂ cup ∪ cap ∩ forall ∀ exists ∃ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ ell ℓ hbar ℏ circ ° degree ° ' +
    'oplus ⊕ otimes ⊗ star ⋆ ast ∗ bullet • dots … ldots … cdots … langle ⟨ rangle ⟩ prime ′ dagger † perp ⊥ | ‖ ' +
    'aa å AA Å ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł ss ß i ı j ȷ S § P ¶ copyright © pounds £ textendash – textemdash — textdegree ° texttimes ×'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, index, all) => {
      if (index % 2 === 0) pairs.push([word, all[index + 1] ?? '']);
      return pairs;
    }, []),
);

/** Accent commands and the combining character that each stands for. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
  hat: '\u0302',
  tilde: '\u0303',
  bar: '\u0304',
  dot: '\u0307',
  ddot: '\u0308',
  vec: '\u20d7',
};

const plain = '0123456789+-=()n';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';

function script(mark: string, body: string): string {
  const table = mark === '^' ? raised : lowered;
  const letters = [...body].map((letter) => table[plain.indexOf(letter)]);
  return body && letters.every(Boolean) ? letters.join('') : `${mark}${body}`;
}

const accented = (accent: string, letter: string): string =>
  `${letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter}${accents[accent] ?? ''}`.normalize('NFC');

function commands(text: string): string {
  return text
    .replace(/\\([`'^"~=.])\s*\{?\s*\\?([a-zA-Z])\s*\}?/g, (_, accent, letter) => accented(accent, letter))
    .replace(
      /\\([uvHcdbkr]|hat|tilde|bar|d?dot|vec)(?:\s*\{\s*\\?([a-zA-Z])\s*\}|\s+\\?([a-zA-Z])(?![a-zA-Z]))/g,
      (_, accent, braced, bare) => accented(accent, braced ?? bare),
    )
    .replace(
      /\\(?:(?:text|math|oper)[a-z]+|bm|boldsymbol|emph|mbox|it|bf|rm|sf|tt|sc|cal|left|right|big|displaystyle|ensuremath|underline|overline|wide(?:tilde|hat))(?![a-zA-Z])\s?/gi,
      (command) => symbols[command.trim().slice(1)] ?? '',
    )
    .replace(/\\([a-zA-Z]+|\|)( ?)/g, (_, name, space) => symbols[name] ?? `${name}${space}`)
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\([$%&#_{}])/g, '$1');
}

const mathematics = (text: string): string =>
  commands(text)
    .replace(/([\^_])(?:\{([^{}]*)\}|(\S))/g, (_, mark, braced, single) => script(mark, braced ?? single))
    .replace(/~/g, ' ');

/**
 * LaTeX as characters where characters exist, and without its commands elsewhere: `$\alpha$-GAN` is `α-GAN`, `Erd\H{o}s` is `Erdős`.
 * A dollar sign opens mathematics under pandoc's rule (no space inside its ends, no digit after it), so that prices stay.
 */
export function readableLatex(text: string): string {
  if (!/[\\${}]|``|---?/.test(text)) return text;
  return commands(
    text
      .replace(/\$\$?(?!\s)((?:\\\$|[^$])*?[^\s\\$]|[^\s\\$])\$\$?(?!\d)/g, (_, body) => mathematics(body))
      .replace(/\\[()[\]]/g, ''),
  )
    .replace(/[{}]/g, '')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(\w)---(?=\w|\s)/g, '$1—')
    .replace(/(\w)--(?=\w)/g, '$1–');
}
