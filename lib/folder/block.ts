import { hashTexts } from '../text/hash';

const begin =
  '<!-- papergloss:begin. What stands up to the end is written anew; your own text is safe above and below. -->';
const beginMark = /^<!-- papergloss:begin\b.*-->$/m;
const endMark = /^<!-- papergloss:end ([0-9a-z]+) -->$/m;
const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** Properties that we write, and take away where there is nothing to say. */
const ownProperties =
  /^(?:title|authors|year|published|venue|key|ids|citekey|url|status|rating|tags_as_written|topics|categories|lists|added|metrics|metric_\w+)$/;
/** Properties to which the reader adds. */
const shared = new Set(['tags', 'aliases']);

const hashOf = (text: string): string => hashTexts([text.trim()]).toString(36);

/** A note in its parts. */
interface Parts {
  properties: Map<string, string>;
  before: string;
  /** Our own text; undefined where the file has none. */
  block: string | undefined;
  /** Whether the reader changed it. */
  edited: boolean;
  after: string;
}

/** The properties of a note, each as it is written, its lines with it. */
function readProperties(yaml: string): Map<string, string> {
  const properties = new Map<string, string>();
  let name = '';
  for (const line of yaml.split(/\r?\n/)) {
    name = /^([^\s#:-][^:]*):(?:\s|$)/.exec(line)?.[1] ?? name;
    const before = properties.get(name);
    properties.set(name, before === undefined ? line : `${before}\n${line}`);
  }
  return properties;
}

/** Takes a note of a folder apart. */
export function readNoteFile(text: string): Parts {
  const front = frontMatter.exec(text);
  const properties = front ? readProperties(front[1] ?? '') : new Map<string, string>();
  const body = text.slice(front?.[0].length ?? 0);
  const start = beginMark.exec(body);
  const rest = start ? body.slice(start.index + start[0].length) : '';
  const end = endMark.exec(rest);
  if (!start || !end) return { properties, before: body, block: undefined, edited: false, after: '' };
  const block = rest.slice(0, end.index).trim();
  return {
    properties,
    before: body.slice(0, start.index),
    block,
    edited: hashOf(block) !== end[1],
    after: rest.slice(end.index + end[0].length),
  };
}

/** The key of the paper that a note says it is about. */
export const keyIn = (text: string): string | undefined => {
  const line = readNoteFile(text).properties.get('key');
  const value = line?.slice(line.indexOf(':') + 1).trim();
  return value?.replace(/^(["'])(.*)\1$/, '$2');
};

const itemsOf = (property: string): string[] => property.split('\n').slice(1);

/** Our properties, then those of the reader. Lists that both write are put together. */
function mergeProperties(ours: Map<string, string>, theirs: Map<string, string>): string[] {
  const merged = new Map(ours);
  for (const [name, text] of theirs) {
    const own = ours.get(name);
    if (own === undefined && !ownProperties.test(name)) merged.set(name, text);
    if (own !== undefined && shared.has(name))
      merged.set(name, [own, ...itemsOf(text).filter((item) => !itemsOf(own).includes(item))].join('\n'));
  }
  return [...merged.values()];
}

/** What a note becomes: its text, or why it was left alone. */
export type Composed = { text: string; left?: undefined } | { left: 'edited'; text?: undefined };

/** Stands above what the reader changed in our part, where that was written anew. */
const kept = '<!-- papergloss: this is how the part above was changed by hand -->';

/**
 * Puts what we write of a paper into its file: the block between our marks and our properties, nothing else. Where the reader changed
 * the block, the file is left alone, or with `over` the changed block is kept below.
 */
export function composeNote(written: string, existing: string | undefined, over = false): Composed {
  const ours = readNoteFile(written);
  const theirs = readNoteFile(existing ?? '');
  const block = ours.before.trim();
  const edited = theirs.edited && theirs.block !== block;
  if (edited && !over) return { left: 'edited' };
  // What an export without marks wrote becomes the block; anything else in a file without one is the reader's.
  const own = theirs.block === undefined && theirs.before.trim() === block ? '' : theirs.before.trim();
  const properties = mergeProperties(ours.properties, theirs.properties);
  const head = properties.length > 0 ? `---\n${properties.join('\n')}\n---\n\n` : '';
  const above = own === '' ? '' : `${own}\n\n`;
  const copy = edited ? `\n\n${kept}\n\n${theirs.block}\n` : '';
  const after = copy + (theirs.after.trim() === '' ? (copy === '' ? '\n' : '') : theirs.after);
  return { text: `${head}${above}${begin}\n\n${block}\n\n<!-- papergloss:end ${hashOf(block)} -->${after}` };
}
