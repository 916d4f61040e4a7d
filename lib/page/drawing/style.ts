import css from './mark.css?inline';
import type { Theme } from './theme';

/** An element of ours in a page, and what is in it, which the page does not see. */
export interface Host {
  host: HTMLElement;
  root: ShadowRoot;
}

let elsewhere: Document | undefined;
const roots = new WeakMap<EventTarget, ShadowRoot>();

/** What an event of the keyboard came from. To the window an element of ours is whole: what has the focus in it is asked for. */
export function keyTarget(event: Event): EventTarget | undefined {
  const [target] = event.composedPath();
  return (target && roots.get(target)?.activeElement) ?? target;
}

/**
 * Makes an element with a shadow root that is closed to the page, dressed in the one style sheet that all marks share.
 * It is made in a document of its own: had the page defined an element of that name, the page's class would be given
 * the root of what is made in the page's document.
 */
export function makeHost(name: string, theme: Theme): Host {
  elsewhere ??= document.implementation.createHTMLDocument('');
  const host = elsewhere.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  roots.set(host, root);
  document.adoptNode(host);
  host.setAttribute('theme', theme);
  addStyle(root, css);
  return { host, root };
}

const sheets = new Map<string, CSSStyleSheet>();

/**
 * Adds a style sheet to a shadow root: the same object for all roots, so that thousands cost no more than one. Where
 * content scripts may not construct style sheets (Firefox), each root carries its own copy.
 */
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
