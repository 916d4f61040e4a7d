/** The element at each entry that carries its marks. */
export const entryElement = 'papergloss-entry';
/** The element over the page, for what belongs to no entry. */
export const layerElement = 'papergloss-layer';
/** Selects both. */
export const ourElements = `${entryElement}, ${layerElement}`;

/** Takes all of ours out of a page. */
export function removeOurs(document: Document): void {
  for (const left of document.querySelectorAll(ourElements)) left.remove();
}

/** Whether a node was put into the page by us: these two, or a highlight. A form answers with its fields where they bear the names that we ask for. */
export const isOurs = (node: Node): boolean =>
  !(node instanceof HTMLFormElement) && node.nodeName.toLowerCase().startsWith('papergloss-');
