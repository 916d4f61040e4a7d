import type { Paper } from '../papers/schema';
import type { SourceFacts } from './facts';

/** What one request to a public interface is: its address, and what is posted where it takes a list that way. */
export interface Question {
  url: string;
  body?: string;
}

/** A public interface that tells of papers by their identifiers. */
export interface Source extends SourceFacts {
  /** Whether a name can be asked for, where not every one can. */
  takes?: (name: string) => boolean;
  /** The most identifiers in one request. */
  most: number;
  /** Milliseconds between two requests, as it asks for. */
  pause: number;
  /** The request for papers of these names, `arxiv:2404.12345`, with nothing of the reader's in it. */
  question(names: readonly string[]): Question;
  /** The papers of a whole answer; throws where it is not as documented. */
  read(answer: string): Paper[];
  /** What an answer that refuses the request says where it knows none of the papers. */
  unknown?: RegExp;
}

/** Thrown where an answer is not what the interface documents: a page for people, or half of it. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/** The identifier in a name, `2404.12345` of `arxiv:2404.12345`. */
export const idIn = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The kind of a name, `arxiv` of `arxiv:2404.12345`. */
export const kindIn = (name: string): string => name.slice(0, name.indexOf(':'));

/** The first of a paper's names that a source knows papers by, the surest kind before others; undefined where there is none. */
export const nameFor = ({ kinds, takes }: Source, names: readonly string[]): string | undefined =>
  kinds.flatMap((kind) => names.find((name) => kindIn(name) === kind && (takes?.(name) ?? true)) ?? [])[0];
