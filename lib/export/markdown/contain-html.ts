/** Elements that nothing stands in, and paragraphs, which the next block ends. */
const endsItself = new Set('p area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Elements whose end may be left out where the end of what they stand in ends them. */
const endsWithin = new Set('li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt'.split(' '));

/** To CommonMark, the end of any of these ends a block that any other of them began; to other parsers and browsers, only its own does. */
const endEachOther = new Set(['pre', 'script', 'style', 'textarea']);

const markup = [
  // Browsers end these earlier than Markdown: comments at `--!>` too, the others at the first sign.
  String.raw`<!--(?:-?>|(?:(?!--!>)[\s\S])*?-->)|<\?[^<>]*\?>|<!\[CDATA\[[^<>]*\]\]>`,
  // What stands in these is no markup.
  String.raw`<(script|style|textarea|title|xmp|iframe|noembed|noframes)\b[^<>]*>(?:(?!<\/(?:pre|script|style|textarea)\b)[\s\S])*?<\/\1\s*>`,
  String.raw`<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>|<[\w.+-]+@[\w.-]+>`,
  String.raw`<(\/?)([A-Za-z][A-Za-z0-9-]*)(?:\s+[^\s"'>\/=<]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>${'`'}]+))?)*\s*(\/?)>`,
  '<',
].join('|');
const inHtml = new RegExp(markup, 'gi');
/** In Markdown, code and escaped characters are no markup either. */
const inText = new RegExp(
  String.raw`\\[\s\S]|(?<!${'`'})(${'`'}+)(?!${'`'})[\s\S]*?(?<!${'`'})\1(?!${'`'})|${markup.replaceAll('\\1', '\\2')}`,
  'gi',
);

/** Part of a note between its fences: Markdown, or a block of HTML. */
interface Part {
  text: string;
  html: boolean;
  /** Whether it is a block with others in it, a quote say: what begins there ends there. */
  apart: boolean;
}

interface Tag {
  name: string;
  closing: boolean;
  part: number;
  index: number;
}

/** The tags of a part, and signs that begin markup which never ends. */
function readTags({ text, html }: Part, part: number): Tag[] {
  const tags: Tag[] = [];
  for (const match of text.matchAll(html ? inHtml : inText)) {
    const [whole, ...groups] = match;
    const [raw, slash, name, selfClosing] = groups.slice(-4);
    if (whole === '<') {
      if (/^<[A-Za-z/!?]/.test(text.slice(match.index)))
        tags.push({ name: '', closing: true, part, index: match.index });
    } else if (raw !== undefined) {
      const tag = { name: raw.toLowerCase(), part };
      tags.push({ ...tag, closing: false, index: match.index });
      tags.push({ ...tag, closing: true, index: match.index + whole.lastIndexOf('<') });
    } else if (name !== undefined && selfClosing === '' && !endsItself.has(name.toLowerCase())) {
      tags.push({ name: name.toLowerCase(), closing: slash === '/', part, index: match.index });
    }
  }
  return tags;
}

const endsAnother = ({ name }: Tag, open: readonly Tag[]): boolean =>
  endEachOther.has(name) && open.some((outer) => endEachOther.has(outer.name));

/** Tags that have no partner, or whose partner ends more than what they begin. */
function unpaired(tags: readonly Tag[], parts: readonly Part[]): Tag[] {
  const meet = (a: number, b: number): boolean => a === b || !(parts[a]?.apart || parts[b]?.apart);
  const alone: Tag[] = [];
  const open: Tag[] = [];
  for (const tag of tags) {
    const partner = tag.closing
      ? open.findLastIndex(({ name, part }) => name === tag.name && meet(part, tag.part))
      : -1;
    if (!tag.closing) open.push(tag);
    else if (partner < 0) alone.push(tag);
    else if (endsAnother(tag, open.slice(0, partner))) alone.push(tag, ...open.splice(partner));
    else {
      const [, ...between] = open.splice(partner);
      alone.push(...between.filter(({ name }) => !endsWithin.has(name)));
    }
  }
  return [...alone, ...open];
}

/** The parts with every tag that has no partner shown as text, so that no element goes on beyond the note. */
export function containHtml(parts: readonly Part[]): string[] {
  const texts = parts.map(({ text }) => text);
  if (!texts.some((text) => text.includes('<'))) return texts;
  const alone = unpaired(parts.flatMap(readTags), parts).sort((a, b) => b.index - a.index);
  for (const { part, index } of alone) {
    const text = texts[part] ?? '';
    texts[part] = `${text.slice(0, index)}&lt;${text.slice(index + 1)}`;
  }
  return texts;
}
