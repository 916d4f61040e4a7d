import { parse, walk } from '../architecture/nodes';

/** A regular expression literal. */
export interface Pattern {
  source: string;
  flags: string;
}

/** The regular expression literals of a source file. */
export function patternsOf(file: string, code: string): Pattern[] {
  return [...walk(parse(file, code).program)].flatMap(({ regex }) =>
    typeof regex === 'object' && regex !== null && 'pattern' in regex && 'flags' in regex
      ? [{ source: String(regex.pattern), flags: String(regex.flags) }]
      : [],
  );
}
