const escapes: Readonly<Record<string, string>> = {
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
};

/** Plain text as LaTeX that prints as exactly that text. Unicode is left as it is: every engine since 2018 reads UTF-8. */
export const escapeLatex = (text: string): string => text.replace(/[&%#_~^\\{}$]/g, (mark) => escapes[mark] ?? mark);

/** Math of one formula, `$…$`, as titles carry it: balanced braces, no line break, not a price like `$5 and $6`. */
const formula = /\$[^$\s](?:[^$\n]{0,300}[^$\s\\])?\$(?!\d)/g;
const looksLikeMath = /[\\^_{}=<>]|^\$[A-Za-z]\$$/;

function balanced(text: string): boolean {
  let depth = 0;
  for (const character of text.replace(/\\./g, '')) {
    if (character === '{') depth++;
    if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** A title as LaTeX: formulas between dollar signs are kept as they are, all other text goes through `plain`. */
export function latexTitle(title: string, plain: (text: string) => string = escapeLatex): string {
  let result = '';
  let done = 0;
  for (const match of title.matchAll(formula)) {
    if (!looksLikeMath.test(match[0]) || !balanced(match[0])) continue;
    result += `${plain(title.slice(done, match.index))}{${match[0]}}`;
    done = match.index + match[0].length;
  }
  return result + plain(title.slice(done));
}
