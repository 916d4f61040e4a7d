/** What is brought into a page that is no known site's, in this order. */
export const pageScripts = ['/any-page.js', '/content-scripts/digest.js'] as const;
