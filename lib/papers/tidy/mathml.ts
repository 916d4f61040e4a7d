import { scriptCharacters } from '../scripts';

const high = (text: string): string => scriptCharacters('^', text) ?? (text && `^{${text}}`);
const low = (text: string): string => scriptCharacters('_', text) ?? (text && `_{${text}}`);

/** What an element says that sets one of its parts beside another; all others say what their parts say. */
const meanings: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  msup: ([base = '', above = '']) => base + high(above),
  msub: ([base = '', below = '']) => base + low(below),
  msubsup: ([base = '', below = '', above = '']) => base + low(below) + high(above),
  mfrac: ([above = '', below = '']) => `${above}/${below}`,
  msqrt: (parts) => `√${parts.join('')}`,
  mroot: ([base = '', degree = '']) => `${high(degree)}√${base}`,
  mfenced: (parts) => `(${parts.join(',')})`,
  annotation: () => '',
  'annotation-xml': () => '',
};

const math = /<(?:mml:)?math\b([^<>]{0,500})>((?:(?!<\/?(?:mml:)?math\b)[\s\S]){0,5000})<\/(?:mml:)?math>/gi;
const piece = /<(\/?)(?:mml:)?([a-z-]{1,20})\b[^<>]*?(\/?)>|([^<>]+)/gi;

/** What the inside of a `math` element says in characters: `10⁶`, `x_{max}`, `1/2`. */
function said(inside: string): string {
  const open: { name: string; parts: string[] }[] = [{ name: 'math', parts: [] }];
  for (const [, closing, name = '', empty, text = ''] of inside.matchAll(piece)) {
    const top = open.at(-1);
    if (text.trim()) top?.parts.push(text.trim());
    else if (closing && open.length > 1) {
      const { name: closed = '', parts = [] } = open.pop() ?? {};
      open.at(-1)?.parts.push((meanings[closed] ?? ((all) => all.join('')))(parts));
    } else if (name && !empty && !closing) open.push({ name: name.toLowerCase(), parts: [] });
  }
  return open.flatMap(({ parts }) => parts).join('');
}

/** A text with its MathML as characters, or as the TeX that it brings along. */
export const withoutMathml = (text: string): string =>
  text.replace(math, (_, attributes: string, inside: string) => {
    const tex = /\balttext\s*=\s*["']([^"']+)["']/.exec(attributes)?.[1];
    return tex ? `$${tex}$` : said(inside);
  });
