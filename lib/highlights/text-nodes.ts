/** `NodeFilter.SHOW_TEXT`, which is not at hand where there is no window. */
const showText = 4;

/** Elements whose text is never on screen as text. */
const unseen = new Set(
  'script style noscript template textarea select option title iframe object annotation annotation-xml'.split(' '),
);

/** True for text nodes, of any window. */
export const isText = (node: Node | null | undefined): node is Text => node?.nodeType === 3;

/** True for text that can be seen and selected on the page. */
export const isSeen = (node: Text): boolean => !unseen.has(node.parentElement?.localName ?? '');

/** The text nodes below a node in their order, or the node itself if it is one. */
export function* textNodesBelow(root: Node): Generator<Text> {
  if (isText(root)) yield root;
  const walker = root.ownerDocument?.createTreeWalker(root, showText);
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) if (isText(node)) yield node;
}
