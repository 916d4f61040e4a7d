import * as z from 'zod/mini';
import { type Paper, paperSchema } from '../schema';
import { decodeEntities, readableTitle, titleHash } from '../title';
import { isoDate } from './dates';
import { withoutMarkup } from './markup';
import { tidyNames } from './names';
import { plainTex, printedSigns } from './tex';

/** What indexes say behind a title of its language: `[Article in German]`, `(author's transl)`. */
const ofLanguage =
  /\.?\s*[[(](?:(?:original )?(?:article|text|paper) in \p{Lu}[\p{L}, ]{2,40}|(?:article )?in (?:german|french|spanish|italian|portuguese|russian|chinese|japanese|korean|polish|czech|dutch|danish|swedish|norwegian|finnish|hungarian|turkish|ukrainian|hebrew|persian|arabic|romanian|croatian|serbian)|author[’']s transl)[)\]]\.?$/iu;

/** A title whose page gives it in markup or LaTeX, as a person reads it; translated ones stand in brackets in indexes of medicine. */
function tidyTitle(raw: string): string {
  const plain = plainTex(withoutMarkup(decodeEntities(decodeEntities(raw))));
  const title = printedSigns(readableTitle(plain)).replace(ofLanguage, '');
  return (/^\[([^[\]]+)\]\.?$/.exec(title)?.[1] ?? title).replace(ofLanguage, '');
}

/** The year that an arXiv identifier names: of 2017 for `arxiv:1706.03762`, of 1997 for `arxiv:hep-th/9711200`. */
function submittedIn(key: string): number | undefined {
  const year = /^arxiv:(?:[a-z-]+\/)?(\d\d)/.exec(key)?.[1];
  return year === undefined ? undefined : Number(year) + (Number(year) > 90 ? 1900 : 2000);
}

/** What stands in the place of a venue: nothing, an address, the number of an issue. */
const noVenue = /^(?:\(no title\)|(?:issue|vol(?:ume)?)\W*\d[\d\W]*|(?:https?:|#|_:)\S*)?$/i;

/** A venue without markup and without the year that is told beside it: `Journal of Lamps, 2017`; undefined where it is none. */
function tidyVenue(venue: string, year: number | undefined): { venue?: string } {
  const name = withoutMarkup(venue).replace(/,\s*((?:19|20)\d\d)$/, (whole, given) =>
    Number(given) === year ? '' : whole,
  );
  return noVenue.test(name) ? {} : { venue: name };
}

/** An abstract without markup, and without the word over it. */
const tidyAbstract = (abstract: string): string => {
  const text = withoutMarkup(abstract);
  return text === abstract ? text : text.replace(/^abstract\b[:.]?\s*/i, '');
};

/**
 * A paper as a page gave it, made tidy: names apart and first name first, titles and abstracts without markup and LaTeX,
 * dates that there are. Pages send raw words, so that none of them carries what this takes. Tidy papers stay as they are.
 */
export function tidyPaper({ rawTitle, rawPublished, venue, ...paper }: Paper): Paper {
  const { abstract } = paper;
  const published = isoDate(rawPublished ?? '') ?? (paper.published && isoDate(paper.published));
  const year = paper.year ?? (published ? Number(published.slice(0, 4)) : submittedIn(paper.key));
  const title = (rawTitle && tidyTitle(rawTitle)) || paper.title;
  const hash = titleHash(title);
  const names = [paper.key, ...paper.aliases];
  const alias = hash && !names.includes(`title:${hash}`) && rawTitle ? [`title:${hash}`] : [];
  return {
    ...paper,
    title,
    aliases: [...paper.aliases, ...alias],
    authors: tidyNames(paper.authors),
    ...(abstract === undefined ? {} : { abstract: tidyAbstract(abstract) }),
    ...(venue === undefined ? {} : tidyVenue(venue, year)),
    ...(year === undefined ? {} : { year }),
    ...(published ? { published } : {}),
  };
}

/** A paper that comes from a page: checked, and made tidy. */
export const arrivingPaperSchema = z.pipe(paperSchema, z.transform(tidyPaper));
