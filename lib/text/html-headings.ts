const code = /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\\[\s\S]/.source;
const tag = String.raw`<(?<slash>\/?)h(?<depth>[1-6])(?=[\s/>])`;
const inHtml = new RegExp(tag, 'gi');
/** In Markdown, code and escaped characters are no tags. */
const inText = new RegExp(`${code}|${tag}`, 'gi');

/**
 * Headings that are written as HTML, `<h1>` to `<h6>`, moved down by so many levels, or up where it is less than none; one that
 * stands too high to be moved up stays. `html` says that the text is a block of HTML, in which signs of Markdown mean nothing.
 */
export const movedHeadings = (text: string, by: number, html = false): string =>
  by === 0 || !/<\/?h[1-6]/i.test(text)
    ? text
    : text.replace(html ? inHtml : inText, (whole, ...rest) => {
        const { slash, depth }: Record<string, string | undefined> = rest.at(-1);
        const moved = Number(depth) + by;
        return depth === undefined || moved < 1 ? whole : `<${slash}h${Math.min(6, moved)}`;
      });
