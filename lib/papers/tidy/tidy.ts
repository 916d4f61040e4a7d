import * as z from 'zod/mini';
import { type Paper, paperSchema } from '../schema';
import { decodeEntities, readableTitle, titleHash } from '../title';
import { withoutMarkup } from './markup';
import { tidyNames } from './names';
import { plainTex, printedBraces } from './tex';

/** A title whose page gives it in markup or LaTeX, as a person reads it; translated ones stand in brackets in indexes of medicine. */
function tidyTitle(raw: string): string {
  const title = printedBraces(readableTitle(plainTex(withoutMarkup(decodeEntities(raw)))));
  return /^\[([^[\]]+)\]\.?$/.exec(title)?.[1] ?? title;
}

/** A date that the calendar has: the thirtieth of February is some day of it. */
function tidyDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate();
  return day !== undefined && (day < 1 || day > last) ? date.slice(0, 7) : date;
}

/** A venue without markup and without the year that is told beside it: `Journal of Lamps, 2017`; undefined where it is none. */
function tidyVenue(venue: string, year: number | undefined): { venue?: string } {
  const name = withoutMarkup(venue).replace(/,\s*((?:19|20)\d\d)$/, (whole, given) =>
    Number(given) === year ? '' : whole,
  );
  return name === '' || /^\(no title\)$/i.test(name) ? {} : { venue: name };
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
export function tidyPaper({ rawTitle, venue, ...paper }: Paper): Paper {
  const { abstract, published, year } = paper;
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
    ...(published === undefined ? {} : { published: tidyDate(published) }),
  };
}

/** A paper that comes from a page: checked, and made tidy. */
export const arrivingPaperSchema = z.pipe(paperSchema, z.transform(tidyPaper));
