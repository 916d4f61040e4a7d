import { subscript, superscript } from '../scripts';
import { withoutMathml } from './mathml';

const attributes = '(?:\\s+[\\w:-]+\\s*=\\s*(?:"[^"]*"|\'[^\']*\'|[^\\s"\'<>=]+))*\\s*/?';
const inline = new RegExp(
  `</?(?:jats:)?(i|it|b|em|strong|span|u|s|small|big|sc|scp|tt|code|font|a|abbr|italic|bold|roman|monospace|underline|ext-link|xref|inline-formula|tex-math|named-content|styled-content|mml:\\w+)(?:${attributes})>`,
  'gi',
);
const block = new RegExp(
  `</?(?:jats:)?(?:p|div|br|hr|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|td|title|sec|section|article|list|list-item|abstract)(?:${attributes})>`,
  'gi',
);
const script = new RegExp(`<(?:jats:)?(su[bp]|inf)(?:${attributes})>([^<>]{0,80})</(?:jats:)?\\1>`, 'gi');
const lowered = new RegExp(`<(?:jats:)?(?:sub|inf)(?:${attributes})>([^<>]{0,80})</(?:jats:)?(?:sub|inf)>$`, 'i');
const leftover = new RegExp(`</?(?:jats:)?(?:su[bp]|inf)(?:${attributes})>`, 'gi');
/** A raised link leads to a note; the space before it goes where a sign follows. */
const note = new RegExp(
  `(\\s?)<(?:jats:)?sup(?:${attributes})>\\s?<(a|(?:jats:)?xref)(?:${attributes})>[^<>]{0,80}</\\2>\\s?</(?:jats:)?sup>(?=([,.;:)]|$)?)`,
  'gi',
);

/** Characters before and after that say what a raised number means. */
const around = 40;
const bare = (text: string): string => text.replace(leftover, '');

/**
 * A text that may hold markup as characters alone: powers and indices keep their meaning, marks of references go, blocks are
 * a space apart. Only what is a tag of such texts goes: `p<q and r>s` stays.
 */
export function withoutMarkup(text: string): string {
  if (!/<[/!]?[a-z[-]/i.test(text)) return text;
  const noted = withoutMathml(text.replace(/<!--.{0,500}?-->|<!\[CDATA\[|\]\]>/gs, '')).replace(
    note,
    (_, space: string, _tag, after?: string) => (after ? '' : space),
  );
  // A letter between `<` and `>` is a tag where another closes it: `A<B>C` has none.
  const flat = noted.replace(inline, (tag, name: string) =>
    name.length > 1 || noted.toLowerCase().includes(`</${name.toLowerCase()}`) ? '' : tag,
  );
  const meant = flat.replace(script, (whole, kind: string, body: string, at: number) => {
    const before = bare(flat.slice(Math.max(0, at - around), at).replace(lowered, '_{$1}'));
    const end = at + whole.length;
    if (kind.toLowerCase() !== 'sup') return subscript(before, body);
    return superscript(before, body, bare(flat.slice(end, end + around)));
  });
  return meant.replace(leftover, '').replace(block, ' ').replace(/\s+/g, ' ').trim();
}
