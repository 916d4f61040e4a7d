/** What is brought into a page that is no known site's, in this order: the reader of such pages, and the script of pages without the sites. */
export const pageScripts = ['/reader.js', '/content-scripts/page.js'] as const;
