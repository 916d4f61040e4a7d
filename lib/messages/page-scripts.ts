/** What is brought into a page that is no known site's, in this order. */
export const pageScripts = ['/reader.js', '/content-scripts/digest.js'] as const;
