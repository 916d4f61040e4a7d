import * as z from 'zod/mini';

/** A web address with a scheme that is safe to put into a link. */
export const httpUrl = z.string().check(z.regex(/^https?:\/\//i), z.maxLength(4000));

const text = (max: number) => z.string().check(z.maxLength(max));

/** Most names of a paper beside its key, and most of the categories that pages print of it. */
export const mostAliases = 60;
export const mostCategories = 100;

/** A paper as every room knows it. `key` is the strongest identifier, `aliases` all others with the title hash among them. */
export const paperSchema = z.object({
  key: z.string().check(z.minLength(3), z.maxLength(500)),
  aliases: z.array(text(500)).check(z.maxLength(mostAliases)),
  title: text(2000),
  /** The title as the page gives it, with its markup and LaTeX: on the way from a page only, never kept. */
  rawTitle: z.optional(text(3000)),
  /** The date as the page gives it: on the way from a page only, like `rawTitle`. */
  rawPublished: z.optional(text(100)),
  /** As a page gives them, a whole list in one text among it, until they are tidy. */
  authors: z.array(text(10_000)).check(z.maxLength(5000)),
  abstract: z.optional(text(100_000)),
  year: z.optional(z.int().check(z.gte(1500), z.lte(2200))),
  venue: z.optional(text(500)),
  /** ISO date, `2026-11-22`, or a prefix of one. */
  published: z.optional(z.string().check(z.regex(/^\d{4}(-\d\d){0,2}$/))),
  urls: z.object({
    abs: z.optional(httpUrl),
    pdf: z.optional(httpUrl),
    code: z.optional(httpUrl),
    project: z.optional(httpUrl),
  }),
  /** Id of the site that the record came from first. */
  source: text(100),
  /** The page's own categories and keywords, as printed: `cs.LG`, `Speculative decoding`. */
  categories: z.array(text(300)).check(z.maxLength(mostCategories)),
});

export type Paper = z.infer<typeof paperSchema>;

/** What a person may write of a paper; `null` leaves the field empty. */
export const paperEditSchema = z.object({
  title: z.optional(text(2000).check(z.regex(/\S/))),
  authors: z.optional(z.array(text(500).check(z.regex(/\S/))).check(z.maxLength(5000))),
  year: z.optional(z.nullable(z.int().check(z.gte(1500), z.lte(2200)))),
  venue: z.optional(z.nullable(text(500))),
});
export type PaperEdit = z.infer<typeof paperEditSchema>;
export type PaperField = keyof PaperEdit;

/** What a lookup needs to find a paper again: every name it goes by, and its authors, which can contradict a title. */
export const paperRefSchema = z.pick(paperSchema, { key: true, aliases: true, title: true, authors: true });

export type PaperRef = z.infer<typeof paperRefSchema>;
