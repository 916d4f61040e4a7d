/** The element at each entry that carries its marks. */
export const entryElement = 'papergloss-entry';
/** The element over the page, for what belongs to no entry. */
export const layerElement = 'papergloss-layer';
/** Selects both. */
export const ourElements = `${entryElement}, ${layerElement}`;

/** Whether a node was put into the page by us: these two, or a highlight. */
export const isOurs = ({ nodeName }: Node): boolean => nodeName.toLowerCase().startsWith('papergloss-');
