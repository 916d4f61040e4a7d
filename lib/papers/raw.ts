/** What a site reads off a page, before any of it is trusted or normalised. */
export interface RawPaper {
  title: string;
  authors?: readonly string[];
  abstract?: string;
  /** Identifiers and addresses in any form: `2404.12345v2`, `https://doi.org/10.1/x`, `PMID: 123`. The first of a kind wins. */
  ids: readonly string[];
  year?: number;
  venue?: string;
  /** A date in any common form. */
  published?: string;
  urls?: { abs?: string; pdf?: string; code?: string; project?: string };
  categories?: readonly string[];
}
