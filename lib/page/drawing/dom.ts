type Child = Node | string | false | undefined;

const fill = (node: Element, attributes: Record<string, string | number | boolean | undefined>): void => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : String(value));
  }
};

/** An HTML element with attributes and children. Strings become text nodes, so a page's words are never read as HTML. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | number | boolean | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  fill(node, attributes);
  for (const child of children) if (child) node.append(child);
  return node;
}

const drawn = new Map<string, Element>();

/** A 16-unit line icon from SVG path data, hidden from screen readers: the text beside it says the same. */
export function icon(path: string): Node {
  let svg = drawn.get(path);
  if (!svg) {
    const namespace = 'http://www.w3.org/2000/svg';
    svg = document.createElementNS(namespace, 'svg');
    fill(svg, { viewBox: '0 0 16 16', 'aria-hidden': 'true' });
    const line = document.createElementNS(namespace, 'path');
    fill(line, { d: path });
    svg.append(line);
    drawn.set(path, svg);
  }
  return svg.cloneNode(true);
}

/** The element with a `data-do` that an event came from. Looks through shadow roots. */
export function actor(event: Event): HTMLElement | undefined {
  for (const target of event.composedPath()) {
    if (target instanceof ShadowRoot) return undefined;
    if (target instanceof HTMLElement && target.dataset['do']) return target;
  }
  return undefined;
}
