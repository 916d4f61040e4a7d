import type { Colour } from '../papers/records';

/** Text colour stays, so the tint is thin enough for both dark text and light; the line tells colours apart without it. */
const looks: Record<Colour, { tint: string; line: string }> = {
  yellow: { tint: '250 204 21', line: 'solid' },
  green: { tint: '34 197 94', line: 'double' },
  blue: { tint: '59 130 246', line: 'dotted' },
  pink: { tint: '236 72 153', line: 'dashed' },
  purple: { tint: '139 92 246', line: 'wavy' },
};

function ruleOf([colour, { tint, line }]: [string, { tint: string; line: string }]): string {
  const selectors = [`::highlight(papergloss-${colour})`, `papergloss-mark[data-colour="${colour}"]`];
  const declarations = `background-color:rgb(${tint}/.3);text-decoration:underline ${line} 2px rgb(${tint})`;
  const forced = `background-color:Mark;color:MarkText;text-decoration-color:MarkText`;
  // One rule for each selector: a browser without the Custom Highlight API drops a rule that names it.
  return selectors
    .map((selector) => `${selector}{${declarations}}@media (forced-colors:active){${selector}{${forced}}}`)
    .join('');
}

/** The rules for all five colours of highlights. */
export const highlightCss = Object.entries(looks).map(ruleOf).join('');

/** Adds the style sheet to a page, past any rule of the page against inline styles. Gives what takes it off again. */
export function addStyle(document: Document): () => void {
  try {
    const view = document.defaultView;
    if (!view) throw new Error('No window');
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(highlightCss);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  } catch {
    // Firefox keeps content scripts from adopting sheets: https://bugzilla.mozilla.org/show_bug.cgi?id=1751346
    const style = document.createElement('style');
    style.textContent = highlightCss;
    (document.head ?? document.documentElement).append(style);
    return () => style.remove();
  }
}
