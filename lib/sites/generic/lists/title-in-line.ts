import { namesIn } from '../names';
import { wordCount } from '../shapes';

/** What parts a title from the names in one line, the clearest first. */
const partings = [/\s+[-–—|/]\s+/g, /\s+by\s+/g, /(?<=[?!])\s+|(?<=\p{L}{2}|[)\d])[.:]\s+/gu, /[,;]\s+/g];

/** Whether a text is names from its first word to its last. */
export function isByline(text: string): boolean {
  const names = namesIn(text);
  const areWhole = names.every((name) => !/\p{L}{3}\.\s|:/u.test(name));
  return areWhole && names.length > 1 && names.join('').length > 0.6 * text.replace(/\([^()]*\)/g, '').length;
}

/** Whether names follow a title and its mark; one name is enough behind a dash, a `by` or a title in quotation marks. */
function isTitleFirst(before: string, mark: string, after: string): boolean {
  if (wordCount(before) < 3 || namesIn(before).length > 1) return false;
  return isByline(after) || ((/[-–—|]|by/.test(mark) || /[”"»]$/.test(before)) && namesIn(after)[0] === after);
}

/** Whether a title follows names and their mark; one speaker is enough with a place in brackets and a colon. */
function isTitleLast(before: string, mark: string, after: string): boolean {
  if (/^[,;]/.test(mark) || wordCount(after) < 3 || isByline(after)) return false;
  return isByline(before) || (/:/.test(mark) && /\)$/.test(before) && namesIn(before).length === 1);
}

/** The title in a line that holds the names as well: `Title. Jane Doe, John Roe`, `Jane Doe and John Roe: Title`; '' where it holds none. */
export function titleInLine(line: string): string {
  if (line.length > 600 || line.length < 30) return '';
  const [, people = '', quoted = ''] = /^([^"“„«]{5,300})["“„«](.{8,300}?)[,.]?["”»]\W*$/.exec(line) ?? [];
  if (quoted && namesIn(people.replace(/[,.:\s]+$/, '')).length > 0) return quoted;
  if (isByline(line)) return '';
  for (const parting of partings) {
    for (const { 0: mark, index } of line.matchAll(parting)) {
      const [before, after] = [line.slice(0, index), line.slice(index + mark.length)];
      if (isTitleFirst(before, mark, after)) return before;
      if (isTitleLast(before, mark, after)) return after;
    }
  }
  return '';
}
