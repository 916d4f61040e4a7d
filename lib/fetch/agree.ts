import { readIdentifier } from '../papers/identifiers';
import { normaliseTitle } from '../papers/title';

/** The least share of words that two forms of one title have in common: versions of a paper may change some. */
const least = 0.6;

/** Whether two titles may be those of one paper. A title that is missing, or is an identifier, contradicts nothing. */
export function titlesAgree(asked: string, found: string): boolean {
  const given = normaliseTitle(asked);
  if (!given || readIdentifier(asked)) return true;
  const told = normaliseTitle(found);
  const [short, long] = [given, told].sort((a, b) => a.length - b.length);
  if (!short || !long) return false;
  if (long.replace(/ /g, '').startsWith(short.replace(/ /g, ''))) return short === long || short.split(' ').length > 2;
  const [fewer, more] = [short.split(' '), long.split(' ')];
  const left = [...more];
  const common = fewer.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (fewer.length + more.length) >= least;
}
