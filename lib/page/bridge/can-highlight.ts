import type { PageReading } from '../../sites/read';

/** Whether words can be highlighted anywhere on the page: on pages about one paper, and those of no known site, which are annotated on request only. */
export const canHighlight = ({ pageType, site }: PageReading): boolean => pageType === 'paper' || site === 'generic';
