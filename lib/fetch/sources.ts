import type { Source } from './source';
import { arxiv } from './sources/arxiv.source';
import { crossref } from './sources/crossref.source';
import { europePmc } from './sources/europe-pmc.source';
import { openAlex } from './sources/openalex.source';
import { semanticScholar } from './sources/semantic-scholar.source';

/** All public interfaces, in the order in which they are asked: those that give papers out before those that gather them. */
export const sources: readonly Source[] = [arxiv, europePmc, semanticScholar, openAlex, crossref];
