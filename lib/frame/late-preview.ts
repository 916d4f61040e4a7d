let make: ((markdown: string) => Node) | undefined;

/**
 * Markdown as nodes that are safe to show; the words as they were typed until what makes these is there: it comes with the
 * first preview, and not with the frame, which opens sooner without it.
 */
export function previewLate(markdown: string): Node {
  if (make) return make(markdown);
  const plain = document.createElement('p');
  plain.textContent = markdown;
  const fill = async (): Promise<void> => {
    make = (await import('../notes/preview')).previewMarkdown;
    plain.replaceWith(make(markdown));
  };
  fill().catch(() => {}); // an update took the extension from under the frame
  return plain;
}
