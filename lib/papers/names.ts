import type { PaperState, Target } from './records';
import type { Paper, PaperRef } from './schema';

/** Every name that a paper goes by, each once, the strongest first. */
export const namesOf = ({ key, aliases }: Pick<Paper, 'key' | 'aliases'>): string[] => [...new Set([key, ...aliases])];

/** What a request needs to name a paper. */
export const refOf = ({ key, aliases, title, authors }: PaperRef): PaperRef => ({ key, aliases, title, authors });

/** Where the paper can be read: its page, else its PDF. */
export const linkOf = ({ urls }: Pick<Paper, 'urls'>): string | undefined => urls.abs ?? urls.pdf;

/** The state of a paper of which nothing is known. */
export const noState = (key: string): PaperState => ({ key, lists: [], notes: 0, highlights: 0, corrections: [] });

/** The words that a highlight was made from, with what stood before and after. */
export const quoteIn = ({ selector }: Target) => selector.find((each) => each.type === 'TextQuoteSelector');
