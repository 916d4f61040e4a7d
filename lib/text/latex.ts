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

/** Plain text as LaTeX that prints as exactly that text, letters and signs beyond ASCII left as they are. */
export const escapeLatex = (text: string): string => text.replace(/[&%#_~^\\{}$]/g, (mark) => escapes[mark] ?? mark);
