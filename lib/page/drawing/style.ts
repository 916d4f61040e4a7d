import css from './mark.css?inline';
import type { Theme } from './theme';

/**
 * Gives a host its shadow root, dressed in the one style sheet that all marks share. Where content scripts may not
 * construct style sheets (Firefox), each root carries its own copy.
 */
export function dress(host: HTMLElement, theme: Theme): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  host.setAttribute('theme', theme);
  addStyle(root, css);
  return root;
}

const sheets = new Map<string, CSSStyleSheet>();

/** Adds a style sheet to a shadow root: the same object for all roots, so that thousands cost no more than one. */
export function addStyle(root: ShadowRoot, text: string): void {
  try {
    let sheet = sheets.get(text);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      sheets.set(text, sheet);
    }
    root.adoptedStyleSheets.push(sheet);
  } catch {
    const style = document.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}
