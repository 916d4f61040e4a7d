import type { Identifier } from '../../papers/identifiers';

export interface Candidate {
  element: Element;
  text: string;
}

/** A row of a list: the element that holds the paper, the siblings that belong to it, and what stands in them. */
export interface Row {
  /** Host of the page. */
  host: string;
  element: Element;
  parts: Element[];
  lines: string[];
  links: { element: Element; address: string; text: string }[];
  /** Headings, links and emphasised texts that could be the title. */
  titles: Element[];
  authors: Element[];
  abstracts: Element[];
  /** Identifiers that links and `data-doi` give, then those that the row prints. */
  linked: Identifier[];
  printed: Identifier[];
}
