import * as z from 'zod/mini';
import type { RawPaper } from '../papers/raw';
import type { Entry } from './site';

const elementNode = 1;
const textNode = 3;

const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'button', 'select', 'textarea', 'iframe']);
const breaking = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'td',
  'tr',
  'dd',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'section',
  'article',
]);
const drawnMath = /(?:^|\s)(?:MathJax\w*|katex-html)(?:\s|$)/;

/** The TeX source of an element that holds mathematics, in dollar signs; undefined for all other elements. */
function texOf(element: Element, name: string): string | undefined {
  if (name === 'script')
    return element.getAttribute('type')?.startsWith('math/tex') ? `$${element.textContent}$` : undefined;
  if (name !== 'math') return undefined;
  const tex =
    element.getAttribute('alttext') ?? element.querySelector('annotation[encoding="application/x-tex"]')?.textContent;
  return tex ? `$${tex}$` : undefined;
}

/** Says what an element means after a text, in place of what is in it; undefined where that is what it says. */
export type Meaning = (element: Element, before: string) => string | undefined;

/**
 * Powers and indices as the tags that they are, of which `tidyPaper` knows the meaning; those that lead to a note hold a
 * link. Of `msup`, `msub` and `msubsup`, these are all children but the first.
 */
export const tagged: Meaning = (element) => {
  const { localName, parentElement, previousElementSibling: before } = element;
  const holder = parentElement?.localName ?? '';
  const inMath = holder === 'msup' || before?.previousElementSibling ? 'sup' : 'sub';
  const tag = /^su[bp]$/.test(localName) ? localName : before && /^msu[bp]/.test(holder) && inMath;
  if (!tag) return undefined;
  const isNote = parentElement?.matches('a[href^="#"]') || element.querySelector('a[href*="#"]');
  // Asked for here alone: a browser walks all that is in an element for it, at each level of a deep page.
  const text = element.textContent;
  return isNote ? `<${tag}><a>${text}</a></${tag}>` : `<${tag}>${text}</${tag}>`;
};

/** The text of an element with a line feed at each border of a block. Walks without recursion, so depth doesn't matter. */
function rawText(root: Node, without?: string, meaning?: Meaning): string {
  let text = '';
  let node: Node | null = root;
  while (node) {
    let inside: Node | null = null;
    if (node.nodeType === textNode) text += (node.nodeValue ?? '').replace(/\n/g, ' ');
    else if (node.nodeType === elementNode || node === root) inside = openElement(node);
    if (inside) {
      node = inside;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && breaking.has(node.nodeName.toLowerCase())) text += '\n';
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  return text;

  function openElement(opened: Node): Node | null {
    const name = opened.nodeName.toLowerCase();
    if (breaking.has(name)) text += '\n';
    if (!isElement(opened)) return opened.firstChild;
    const tex = texOf(opened, name);
    if (tex !== undefined) {
      text += tex;
      return null;
    }
    if (opened === root) return opened.firstChild;
    const skipped =
      silent.has(name) || drawnMath.test(opened.getAttribute('class') ?? '') || (without && opened.matches(without));
    if (skipped) return null;
    const meant = meaning?.(opened, text);
    text += meant ?? '';
    return meant === undefined ? opened.firstChild : null;
  }
}

const collapsed = (text: string): string =>
  text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The text that a person reads in an element, on one line: without scripts, buttons and the parts that match `without`,
 * mathematics as TeX in dollar signs. Gives '' for no element.
 */
export const textOf = (root: Node | null | undefined, without?: string, meaning?: Meaning): string =>
  root ? collapsed(rawText(root, without, meaning)) : '';

/** The same text, line by line as the page's blocks and line breaks divide it, without empty lines. */
export const linesOf = (root: Node, without?: string): string[] =>
  rawText(root, without).split('\n').map(collapsed).filter(Boolean);

const isElement = (node: Node): node is Element => node.nodeType === elementNode;

/** The texts of all elements that match, without empty ones. */
export function textsOf(root: ParentNode, selector: string, without?: string): string[] {
  return [...root.querySelectorAll(selector)].map((element) => textOf(element, without)).filter(Boolean);
}

/** The text of the first element that matches, with tags of powers and indices; '' where none does. */
export const fieldOf = (root: ParentNode, selector: string, without?: string): string =>
  textOf(root.querySelector(selector), without, tagged);

/** A text that an element holds, with the tags of the powers and indices in it; as it is where it stands there otherwise. */
export function retagged(text: string, root: Element): string {
  if (/<su[bp]>/.test(text) || !root.querySelector('sup, sub, msup, msub, msubsup')) return text;
  const letters = text.match(/\S/g)?.map((letter) => letter.replace(/[^\w\s]/, '\\$&')) ?? [];
  const shown = new RegExp(`(?:<(?:su[bp]|a)>)*${letters.join('(?:\\s|</?(?:su[bp]|a)>)*')}(?:</(?:su[bp]|a)>)*`);
  return shown.exec(textOf(root, undefined, tagged))?.[0] ?? text;
}

/** The absolute http(s) address that a link or another element's attribute gives; undefined where there is none. */
export function addressIn(element: Element | null | undefined, page: URL, attribute = 'href'): string | undefined {
  const value = element?.getAttribute(attribute)?.trim();
  if (!value || !URL.canParse(value, page.href)) return undefined;
  const url = new URL(value, page.href);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/** The JSON that a text holds, checked by a schema; undefined where it is broken or of another shape. */
export function jsonIn<T>(text: string | null | undefined, schema: z.ZodMiniType<T>): T | undefined {
  if (!text) return undefined;
  try {
    const result = z.safeParse(schema, JSON.parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

/** Fields with their empty and undefined values left out, as `exactOptionalPropertyTypes` wants them. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> };
export function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

const containers = new Set(['td', 'th', 'dt', 'dd', 'li', 'div', 'article', 'section', 'body', 'main']);

/**
 * Where marks go: after the outermost heading, bold words or link that hold the title and nothing else of the entry's
 * blocks, so that they never land inside a link; at the end of a cell or box that is itself the title's holder.
 */
export function anchorFor(titleElement: Element, entry: Element): Entry['anchor'] {
  const name = titleElement.nodeName.toLowerCase();
  const heading = titleElement.closest('h1, h2, h3, h4, h5, h6') ?? titleElement;
  const link = heading.closest('a') ?? heading;
  const holder = link.closest('h1, h2, h3, h4, h5, h6') ?? link.closest('strong, b') ?? link;
  if (holder !== entry && entry.contains(holder)) {
    return containers.has(name) && holder === titleElement
      ? { element: holder, position: 'append' }
      : { element: holder, position: 'after' };
  }
  return containers.has(name)
    ? { element: titleElement, position: 'append' }
    : { element: titleElement, position: 'after' };
}

/** An entry with its marks beside the title, unless an anchor is given. What it shows of powers and indices is kept. */
export function makeEntry(element: Element, titleElement: Element, paper: RawPaper, anchor?: Entry['anchor']): Entry {
  const { title, abstract } = paper;
  return {
    paper: {
      ...paper,
      title: retagged(title, titleElement),
      ...present({ abstract: abstract && retagged(abstract, element) }),
    },
    element,
    titleElement,
    anchor: anchor ?? anchorFor(titleElement, element),
  };
}

/** Reads each row of a listing; rows that give nothing are passed over. */
export function readRows(rows: Iterable<Element>, read: (row: Element) => Entry | undefined): Entry[] {
  return [...rows].map(read).filter((entry) => entry !== undefined);
}
