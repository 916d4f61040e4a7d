const codeSpans = /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\\[\s\S]/.source;
const footnotes = new RegExp(`${codeSpans}|\\[\\^([^\\]\\s]+)\\]`, 'g');

/** Markdown with its footnotes by other names; what stands in code is left. */
export const renameFootnotes = (markdown: string, rename: (name: string) => string): string =>
  markdown.includes('[^')
    ? markdown.replace(footnotes, (whole: string, _: unknown, name?: string) =>
        name === undefined ? whole : `[^${rename(name)}]`,
      )
    : markdown;
