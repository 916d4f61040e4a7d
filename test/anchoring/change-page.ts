import { hasOpposite, isTurning } from '../../lib/highlights/telling-words';
import { indexText } from '../../lib/highlights/text-index';
import type { Random } from './random';

/** How much of a page changes: shares of its paragraphs, words, runs of white space and text nodes. */
export interface Changes {
  deleted: number;
  inserted: number;
  replaced: number;
  turned: number;
  mistyped: number;
  recased: number;
  respaced: number;
  split: number;
}

/** What the issue asks for, a few typing errors besides, and words that turn what is said. */
export const usualChanges: Changes = {
  deleted: 0.04,
  inserted: 0.04,
  replaced: 0.05,
  turned: 0.004,
  mistyped: 0.01,
  recased: 0.03,
  respaced: 0.2,
  split: 0.2,
};

/** A word that neither names nor counts, compares or denies: one that may change and leave what is said. */
const isPlain = (word: string): boolean => /^\p{Ll}{4,}$/u.test(word) && !isTurning(word) && !hasOpposite(word);
/**
 * Changes a page in place. Gives for each character of its new text the place in the old text that it stands for,
 * -1 for one that was not there; a changed word stands for the beginning of the old one. Nothing is searched for:
 * the places are carried along through every change.
 */
export function changePage(root: Element, changes: Changes, random: Random): number[] {
  const before = indexText(root);
  const vocabulary = ['word', ...(before.search.raw.match(/[\p{L}\p{N}]+/gu) ?? []).filter(isPlain)];
  const origins = new Map<Text, number[]>();
  before.nodes.forEach((node, at) => {
    const start = before.starts[at] ?? 0;
    origins.set(node, changeText(node, start, changes, vocabulary, random));
  });
  changeParagraphs(root, changes, vocabulary, origins, random);
  const all = indexText(root).nodes.flatMap((node) => origins.get(node) ?? []);
  for (const node of origins.keys()) if (random.chance(changes.split)) splitNode(node, random);
  const length = indexText(root).search.raw.length;
  if (all.length !== length) throw new Error(`${all.length} places for ${length} characters`);
  return all;
}

function changeText(node: Text, start: number, changes: Changes, vocabulary: readonly string[], random: Random) {
  const origin: number[] = [];
  let text = '';
  let at = 0;
  const keep = (end: number) => {
    for (; at < end; at++) origin.push(start + at);
  };
  for (const { 0: piece, index } of node.data.matchAll(/[\p{L}\p{N}]+|\s+/gu)) {
    text += node.data.slice(at, index);
    keep(index);
    const changed = changePiece(piece, changes, vocabulary, random);
    text += changed;
    if (changed.length === piece.length) keep(index + piece.length);
    else for (let step = 0; step < changed.length; step++) origin.push(start + index);
    at = index + piece.length;
  }
  text += node.data.slice(at);
  keep(node.data.length);
  if (text !== node.data) node.data = text;
  return origin;
}

function changePiece(piece: string, changes: Changes, vocabulary: readonly string[], random: Random): string {
  if (/^\s/.test(piece))
    return random.chance(changes.respaced) ? random.pick([' ', '\n        ', '\u00a0', '  ', '\t']) : piece;
  if (random.chance(changes.turned)) return turn(piece, random);
  if (isPlain(piece) && random.chance(changes.replaced)) return random.pick(vocabulary);
  if (isPlain(piece) && random.chance(changes.mistyped)) return mistype(piece, random);
  if (random.chance(changes.recased)) return random.chance(0.5) ? piece.toUpperCase() : piece.toLowerCase();
  return piece;
}

/** A word that says something else: another number, another name, or denied. */
function turn(piece: string, random: Random): string {
  if (/^\p{N}+$/u.test(piece)) return String(Number.parseInt(piece, 10) + random.between(1, 9));
  return random.chance(0.5) ? `not ${piece}` : random.pick(['Albatross', 'Bering', 'Quito', 'NSX']);
}

function mistype(piece: string, random: Random): string {
  const at = random.between(0, piece.length - 1);
  const letter = random.pick([...'abcdefghijklmnopqrstuvwxyz']);
  return random.pick([
    piece.slice(0, at) + piece.slice(at + 1),
    piece.slice(0, at) + letter + piece.slice(at),
    piece.slice(0, at) + letter + piece.slice(at + 1),
  ]);
}

function changeParagraphs(
  root: Element,
  changes: Changes,
  vocabulary: readonly string[],
  origins: Map<Text, number[]>,
  random: Random,
): void {
  const document = root.ownerDocument;
  const paragraphs = [...root.querySelectorAll('p, li, dd, h2, h3, h4, blockquote, figcaption')].filter(
    (element) => element.querySelector('p, li, dd') === null,
  );
  for (const paragraph of paragraphs) {
    if (random.chance(changes.inserted)) {
      const words = Array.from({ length: random.between(10, 90) }, () => random.pick(vocabulary));
      const text = document.createTextNode(`${words.join(' ')}.`);
      const inserted = document.createElement(paragraph.localName);
      inserted.append(text);
      paragraph.before(inserted);
      origins.set(text, new Array(text.length).fill(-1));
    }
    if (random.chance(changes.deleted)) paragraph.remove();
  }
}

function splitNode(node: Text, random: Random): void {
  if (node.length < 4 || !node.parentNode) return;
  const rest = node.splitText(random.between(1, node.length - 1));
  if (random.chance(0.5)) {
    const wrapper = node.ownerDocument.createElement('span');
    rest.replaceWith(wrapper);
    wrapper.append(rest);
  }
}
