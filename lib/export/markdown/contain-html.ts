/** Elements whose end may be left out: the next one, or the end of what they stand in, ends them. */
const endsItself = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt area base br col embed hr img input link meta param source track wbr'.split(
    ' ',
  ),
);

const markup = [
  String.raw`<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>`,
  // What stands in these is no markup.
  String.raw`<(script|style|textarea|title|xmp|iframe|noembed|noframes)\b[^<>]*>[\s\S]*?<\/\1\s*>`,
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
    const [slash, name, selfClosing] = groups.slice(-3);
    if (whole === '<') {
      if (/^<[A-Za-z/!?]/.test(text.slice(match.index)))
        tags.push({ name: '', closing: true, part, index: match.index });
    } else if (name !== undefined && selfClosing === '' && !endsItself.has(name.toLowerCase())) {
      tags.push({ name: name.toLowerCase(), closing: slash === '/', part, index: match.index });
    }
  }
  return tags;
}

/** Tags that have no partner. */
function unpaired(tags: readonly Tag[]): Tag[] {
  const alone: Tag[] = [];
  const open: Tag[] = [];
  for (const tag of tags) {
    const partner = tag.closing ? open.findLastIndex(({ name }) => name === tag.name) : -1;
    if (!tag.closing) open.push(tag);
    else if (partner < 0) alone.push(tag);
    else alone.push(...open.splice(partner).slice(1));
  }
  return [...alone, ...open];
}

/** The parts with every tag that has no partner shown as text, so that no element goes on beyond the note. */
export function containHtml(parts: readonly Part[]): string[] {
  const texts = parts.map(({ text }) => text);
  if (!texts.some((text) => text.includes('<'))) return texts;
  const alone = unpaired(parts.flatMap(readTags)).sort((a, b) => b.index - a.index);
  for (const { part, index } of alone) {
    const text = texts[part] ?? '';
    texts[part] = `${text.slice(0, index)}&lt;${text.slice(index + 1)}`;
  }
  return texts;
}
