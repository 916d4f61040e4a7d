import { DomUtils, parseDocument } from 'htmlparser2';
import { Trouble } from '../trouble';
import type { PlacedFile } from './engine';

type Node = ReturnType<typeof parseDocument>['children'][number];

/** All elements below, by their names without prefix: `response` of `D:response`. */
const named = (name: string, nodes: Node[]): Node[] =>
  DomUtils.getElementsByTagName((full) => full.slice(full.indexOf(':') + 1) === name, nodes, true);

const textIn = (name: string, node: Node): string => {
  const [first] = named(name, [node]);
  return first ? DomUtils.textContent(first).trim() : '';
};

/** The files right in the folder at `url`, of a WebDAV server's answer to PROPFIND. */
export function readListing(xml: string, url: string): PlacedFile[] {
  const { children } = parseDocument(xml, { xmlMode: true });
  if (named('multistatus', children).length === 0) throw new Trouble('not-webdav');
  const folder = new URL(url).pathname;
  return named('response', children).flatMap((response) => {
    const { pathname } = new URL(textIn('href', response), url);
    if (named('collection', [response]).length > 0 || !isIn(folder, pathname)) return [];
    const name = decoded(pathname.slice(pathname.lastIndexOf('/') + 1));
    return name ? [{ name, size: Number(textIn('getcontentlength', response)) }] : [];
  });
}

/** Whether the file is right in the folder, however either is escaped. */
const isIn = (folder: string, file: string): boolean =>
  decoded(file.slice(0, file.lastIndexOf('/') + 1)) === decoded(folder);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
