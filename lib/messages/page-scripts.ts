/** What is brought into a page that is no known site's, in this order: what reads any page, and the script of pages without the sites. */
export const pageScripts = ['/any-page.js', '/content-scripts/page.js'] as const;
