import { hashTexts } from '../text/hash';

const begin =
  '<!-- papergloss:begin. What stands up to the end is written anew; your own text is safe above and below. -->';
const beginMark = /^<!-- papergloss:begin\b.*-->$/m;
const endMark = /^<!-- papergloss:end ([0-9a-z]+) -->$/m;
const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;
/** Properties as Logseq writes them, `name:: value`: those of a page are the first lines of its file. */
const firstLines = /^(?:[^\s:#<-][^:\n]*::(?:[^\S\n].*)?(?:\n|$))+/;

/** Properties that we write, and take away where there is nothing to say. */
const ownProperties =
  /^(?:title|authors|year|published|venue|key|ids|citekey|url|status|rating|tags_as_written|topics|categories|lists|added|metrics|metric_\w+)$/;
/** Properties to which the reader adds. */
const shared = new Set(['tags', 'aliases']);

const hashOf = (text: string): string => hashTexts([text.trim()]).toString(36);

/** How properties are written: as YAML between lines of three hyphens, or as lines of Logseq. */
const styles = {
  yaml: {
    /** The items of a list, and what stands between a property and its next item. */
    itemsOf: (property: string): string[] => property.split('\n').slice(1),
    joint: '\n',
    /** All properties as they stand on top of a note. */
    front: (properties: string): string => `---\n${properties}\n---\n\n`,
  },
  lines: {
    itemsOf: (property: string): string[] => property.replace(/^[^:]*::\s*/, '').split(', '),
    joint: ', ',
    front: (properties: string): string => `${properties}\n\n`,
  },
};
type Style = keyof typeof styles;

/** A note in its parts. */
interface Parts {
  /** Undefined where there are no properties. */
  style: Style | undefined;
  /** The properties as they stand, with what is around them. */
  front: string;
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

/** The properties at the top of a note. */
function headOf(text: string): Pick<Parts, 'style' | 'front' | 'properties'> {
  const yaml = frontMatter.exec(text);
  if (yaml) return { style: 'yaml', front: yaml[0], properties: readProperties(yaml[1] ?? '') };
  const front = firstLines.exec(text)?.[0] ?? '';
  const lines = front.trimEnd().split('\n');
  const properties = new Map(lines.map((line) => [line.slice(0, line.indexOf('::')).replaceAll('-', '_'), line]));
  return front === ''
    ? { style: undefined, front, properties: new Map<string, string>() }
    : { style: 'lines', front, properties };
}

/** Takes a note of a folder apart. */
export function readNoteFile(text: string): Parts {
  const head = headOf(text);
  const body = text.slice(head.front.length);
  const start = beginMark.exec(body);
  const rest = start ? body.slice(start.index + start[0].length) : '';
  const end = endMark.exec(rest);
  if (!start || !end) return { ...head, before: body, block: undefined, edited: false, after: '' };
  const block = rest.slice(0, end.index).trim();
  return {
    ...head,
    before: body.slice(0, start.index),
    block,
    edited: hashOf(block) !== end[1],
    after: rest.slice(end.index + end[0].length),
  };
}

/** The key of the paper that a note says it is about. */
export const keyIn = (text: string): string | undefined => {
  const line = readNoteFile(text).properties.get('key');
  const value = line?.replace(/^[^:]*::?/, '').trim();
  return value?.replace(/^(["'])(.*)\1$/, '$2');
};

/** Our properties, then those of the reader. Lists that both write are put together. */
function mergeProperties(ours: Map<string, string>, theirs: Map<string, string>, style: Style): string[] {
  const { itemsOf, joint } = styles[style];
  const merged = new Map(ours);
  for (const [name, text] of theirs) {
    const own = ours.get(name);
    if (own === undefined && !ownProperties.test(name)) merged.set(name, text);
    if (own !== undefined && shared.has(name))
      merged.set(name, [own, ...itemsOf(text).filter((item) => !itemsOf(own).includes(item))].join(joint));
  }
  return [...merged.values()];
}

/** What is written on top of a note: our properties, and those of the reader that are written in the same way. */
function headText(ours: Parts, theirs: Parts): string {
  const style = ours.style ?? theirs.style ?? 'yaml';
  const properties = mergeProperties(ours.properties, theirs.style === style ? theirs.properties : new Map(), style);
  return properties.length === 0 ? '' : styles[style].front(properties.join('\n'));
}

/** Properties of the reader that are written in another way than ours, as they stand; none where all are of an earlier text of ours. */
function foreignFront(ours: Parts, theirs: Parts): string {
  if (theirs.style === undefined || theirs.style === (ours.style ?? theirs.style)) return '';
  return [...theirs.properties.keys()].every((name) => ownProperties.test(name) || shared.has(name))
    ? ''
    : theirs.front.trim();
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
  const above = [foreignFront(ours, theirs), own].map((text) => (text === '' ? '' : `${text}\n\n`)).join('');
  const copy = edited ? `\n\n${kept}\n\n${theirs.block}\n` : '';
  const after = copy + (theirs.after.trim() === '' ? (copy === '' ? '\n' : '') : theirs.after);
  return {
    text: `${headText(ours, theirs)}${above}${begin}\n\n${block}\n\n<!-- papergloss:end ${hashOf(block)} -->${after}`,
  };
}
