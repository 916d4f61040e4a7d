import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as Y from 'yjs';
import { mergeNotes } from '../../store/merge-notes';
import type { TextRoot, TextState } from '../../store/replica';
import { fromBase64, toBase64 } from './bytes';
import { joinFields } from './fields';
import { nextStamp } from './stamp';
import { editsBetween } from './text-edits';

/** Who writes, and when. */
export interface Writer {
  device: string;
  wall: number;
}

const digestDigits = 16;
/** Numbers of Yjs's writers have 32 bits. */
const writerDigits = 8;

/** A short digest of a text, the same everywhere. */
export const digestOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, digestDigits);

const writerFor = (text: string): number => Number.parseInt(digestOf(text).slice(0, writerDigits), 16);

/** A new text. Where two devices begin the same one, it is one root: who wrote it goes by the words. */
export const startText = (text: string): TextState => ({ roots: { [digestOf(text)]: { base: text } }, taken: {} });

/** The root as it began: the same document everywhere, so that it need not travel. */
function docOf(base: string): Y.Doc {
  const doc = new Y.Doc();
  if (base) {
    doc.clientID = writerFor(base);
    doc.getText().insert(0, base);
  }
  return doc;
}

type Known = TextRoot & { base: string };

const isKnown = (root: TextRoot | undefined): root is Known => root?.base !== undefined;

function opened({ base, update }: Known): Y.Doc {
  const doc = docOf(base);
  if (update !== undefined) Y.applyUpdate(doc, fromBase64(update));
  return doc;
}

const wordsOf = (root: Known): string => (root.update === undefined ? root.base : opened(root).getText().toString());

/** What is known of a text by two devices, together. */
export function joinText(a: TextState | undefined, b: TextState | undefined): TextState | undefined {
  if (!a || !b) return a ?? b;
  const roots = Object.fromEntries(
    [...new Set([...Object.keys(a.roots), ...Object.keys(b.roots)])].sort().flatMap((id) => {
      const root = joinRoots(a.roots[id], b.roots[id]);
      return root ? [[id, root]] : [];
    }),
  );
  return { roots, taken: joinFields(a.taken, b.taken) };
}

function joinRoots(a: TextRoot | undefined, b: TextRoot | undefined): TextRoot | undefined {
  if (!a || !b) return a ?? b;
  const base = a.base ?? b.base;
  const updates = [...new Set([a.update, b.update])].flatMap((update) => update ?? []);
  const [only, other] = updates;
  const start = base === undefined ? {} : { base };
  return other === undefined
    ? { ...start, ...(only ? { update: only } : {}) }
    : { ...start, update: together(base, updates) };
}

/** Updates as one; where the beginning is known, without what went again. */
function together(base: string | undefined, updates: readonly string[]): string {
  const bytes = updates.map(fromBase64);
  if (base === undefined) return toBase64(Y.mergeUpdates(bytes));
  const doc = docOf(base);
  const before = Y.encodeStateVector(doc);
  for (const update of bytes) Y.applyUpdate(doc, update);
  return toBase64(Y.encodeStateAsUpdate(doc, before));
}

/** The roots whose beginning is known, the one that takes the others in first. */
const knownRoots = (roots: TextState['roots']): [id: string, root: Known][] =>
  Object.keys(roots)
    .sort()
    .flatMap((id) => (isKnown(roots[id]) ? [[id, roots[id]]] : []));

/**
 * The text as it reads; undefined where its beginning is not known yet. Roots that know nothing of each other are merged
 * without an ancestor, so that both stand in it.
 */
export function readText({ roots, taken }: TextState): string | undefined {
  const standing = knownRoots(roots).flatMap(([id, root], index) => {
    const words = wordsOf(root);
    return index > 0 && taken[id]?.[1] === digestOf(words) ? [] : [words];
  });
  const [first, ...others] = standing;
  return first === undefined ? undefined : others.reduce((sum, words) => mergeNotes('', sum, words).text, first);
}

/** What a device says that has changed the text to `to`; undefined where it has not. */
export function editText(state: TextState, to: string, { device, wall }: Writer): TextState | undefined {
  const from = readText(state);
  if (from === to) return undefined;
  const [main, ...others] = knownRoots(state.roots);
  if (!main || from === undefined) return startText(to);
  const [id, root] = main;
  const doc = opened(root);
  const before = Y.encodeStateVector(doc);
  // Whoever takes the others' words into the first root does the same to it, so that two devices do it once.
  if (others.length > 0) write(doc, from, writerFor(`${id}\n${from}`));
  write(doc, to, new Y.Doc().clientID);
  const update = toBase64(Y.encodeStateAsUpdate(doc, before));
  const taken = others.map(([other, theirs]) => {
    const stamp = nextStamp(state.taken[other]?.[0], wall, device);
    return [other, [stamp, digestOf(wordsOf(theirs))]] as const;
  });
  return { roots: { [id]: { update } }, taken: Object.fromEntries(taken) };
}

function write(doc: Y.Doc, to: string, writer: number): void {
  const text = doc.getText();
  doc.clientID = writer;
  doc.transact(() => {
    for (const { at, remove, insert } of editsBetween(text.toString(), to).reverse()) {
      if (remove > 0) text.delete(at, remove);
      if (insert) text.insert(at, insert);
    }
  });
}
