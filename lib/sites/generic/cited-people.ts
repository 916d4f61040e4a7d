import { isName } from './names';

const family = "(?:(?:\\p{Ll}{1,4}|d[’'])\\s?){0,3}\\p{Lu}[\\p{L}\\p{M}'’-]+(?:[ -]\\p{Lu}[\\p{L}\\p{M}'’-]+){0,2}";
const oneFamily = new RegExp(`^${family}$`, 'u');
const initials = /^\p{Lu}\p{Ll}?\.?(?:[\s-]{0,2}(?:\p{Lu}\p{Ll}?\.?|\p{Ll}\.)){0,3}$/u;
const familyThenInitials = new RegExp(`^${family} \\p{Lu}{1,3}$`, 'u');
/** `Doe, Jane M.`, not `Doe, J. Lamps`, where a title begins behind the initials. */
const lastFirst = new RegExp(
  `^${family}, (?!(?:\\p{Lu}\\.[ -]?)+ \\p{Lu}\\p{Ll}{2})\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: [\\p{L}.'’-]+){0,3}$`,
  'u',
);
const group = /\b(?:collaboration|consortium|investigators|study group|working group|team)$/i;
const joining = /\s*,?\s+(?:and|&|und|y|et(?! al))\s+|\s*,\s*(?:and|&)\s*/;

const isOne = (text: string): boolean =>
  !/\p{Ll}{3}\.\s/u.test(text) && (isName(text) || familyThenInitials.test(text) || group.test(text));

/** The people of pieces that commas parted: a family name takes the initials behind it; undefined where a piece is none of a name. */
function inTurn(pieces: readonly string[]): string[] | undefined {
  const people: string[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const [piece = '', next = ''] = pieces.slice(at, at + 2);
    if (oneFamily.test(piece) && initials.test(next)) people.push(`${piece}, ${next}`);
    else if (isOne(piece)) people.push(piece);
    else return undefined;
    at += Number(people.at(-1) !== piece);
  }
  // `Jane Doe, John R` is the half of a name, and behind `Doe J, Roe RS` what is `Noe M. Lamps` holds the first word of the title.
  const withInitials = people.filter((one) => familyThenInitials.test(one));
  const isMixed = withInitials.length > 0 && people.some((one) => isName(one) && !withInitials.includes(one));
  return isMixed ? undefined : people;
}

/** `Doe, Jane, John Roe and Max Noe`: the first alone is turned round. */
function firstTurned([last = '', first = '', ...others]: readonly string[]): string[] | undefined {
  const isTurned = oneFamily.test(last) && lastFirst.test(`${last}, ${first}`) && !isName(last);
  return isTurned && others.every(isOne) ? [`${last}, ${first}`, ...others] : undefined;
}

/** The people of a byline that is nothing but names, in whatever form citations have them; none where anything else stands in it. */
export function citedPeople(byline: string): string[] {
  const text = byline
    .trim()
    .replace(/[;,]?\s*(?:(?:and\s)?et\.? al\b.*|\(?\beds?\b.*)$/i, '')
    .replace(/(?:(?<!\p{Lu})\.|[\s,;:(])+$/u, '')
    .replace(/(\p{Ll}\s\p{Lu}{1,3})\.$/u, '$1');
  if (text.length < 4 || text.length > 1500 || /\d/.test(text)) return [];
  const parts = text.split(/\s*;\s*(?:and\s|&\s)?/).filter(Boolean);
  if (parts.length > 1) return parts.every((part) => lastFirst.test(part) || isOne(part)) ? parts : [];
  const joined = text.split(joining).filter(Boolean);
  const isBibTex = joined.every((part) => lastFirst.test(part));
  const pieces = joined.flatMap((part) => part.split(/\s*,\s*/)).filter(Boolean);
  return inTurn(pieces) ?? (isBibTex ? joined : (firstTurned(pieces) ?? []));
}
