import { isDegree, isSuffix } from '../degrees';
import { isOrganisation } from '../organisation';
import { bareName, cleanedNames } from './clean-name';
import { isOfMany, isWorkplace } from './places';
import { isUnspacedName } from './unspaced';

const memberships =
  /^(?:(?:(?:graduate )?student |senior |life |associate )?(?:member|fellow)|ieee|acm|siam|iet|osa|spie|ph\.?d\.? (?:candidate|student))$/i;
const company = /^(?:inc|ltd|llc|gmbh|corp|co|plc|ag|s\.?a|b\.?v)\.?$/i;
const initials = /^(?:\p{Lu}[.\s-]*){1,4}$/u;
/** `Müller H`, `van der Berg JA`. */
const familyThenInitials = /\p{Ll}[\p{L}'’-]*\s\p{Lu}{1,3}$/u;
const particle = /^\p{Ll}[\p{Ll}'’]*$/u;
/** What begins a family name of two words, written with a capital too. */
const capitalParticle = /^(?:Van|Von|De|Del|Della|Di|Da|Dos|Du|La|Ter|Ibn|El|San|Santa|St\.?)$/;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** What pages put in place of the names that they leave out: `et al. (12 additional authors not shown)`, `+6 authors`, `…`. */
const leftOut =
  /(?:^|[\s,;])(?:(?:and\s)?et\.? al\b|(?:and )?\+? ?\d+ (?:(?:more|additional|other)(?: (?:authors?|others|people))?|authors?|others)\b|(?:and|&) others\b)[^;]*(?=;|$)|(?:…|\.{3})\s*(?=,|$)/i;
const nobody = /^\[?\s*(?:no authors? listed|anonymous(?: authors?)?|authors?:?)\s*\]?$/i;
/** What stands before the name of a group: `for the`, `on behalf of`. */
const behalf =
  /(?:^|[\s,(]\s?)(?:on behalf of|(?:representing|for|and|with)(?=\s+(?:all\s+)?the\s))\s+(?:all\s+)?(?:the\s+)?(?:members of\s+(?:the\s+)?)?/i;

const hasLetters = (text: string): boolean => /\p{L}/u.test(text);
const wordsOf = (name: string): string[] => name.split(/\s+/).filter(Boolean);

/** Whether a name is one of an organisation though an `and` in it may join two persons. */
const isGroup = (name: string): boolean => isOrganisation(wordsOf(name).filter((word) => !/^(?:and|&)$/i.test(word)));

const isPerson = (name: string): boolean => wordsOf(name).length > 1 && !isGroup(name);

/** `A B and C D` is two persons, `Department of Health and Care` and `Black and White Labs` are one organisation. */
function unjoined(name: string): string[] {
  const unspacedNames = name.split(' ');
  if (unspacedNames.length > 2 && unspacedNames.every(isUnspacedName)) return unspacedNames;
  const pieces = name.split(/\s+(?:and|&|und|et|with|[–—/])\s+/i).filter(Boolean);
  return pieces.length > 1 && !isGroup(name) && pieces.every(isPerson) ? pieces : [name];
}

/** The persons of a text and the group that they write for, where it names one behind them. */
function apartFromGroup(text: string): string[] {
  const match = behalf.exec(text);
  const group = text.slice((match?.index ?? 0) + (match?.[0].length ?? 0));
  const people = text.slice(0, match?.index ?? 0).replace(/[,\s(]+$/, '');
  const isTwo = match && isOfMany(group) && !isGroup(people.split(',').at(-1) ?? '');
  return isTwo ? [people, group.replace(/\)$/, '')].filter(Boolean) : [text];
}

/** First name first; a family name of several words that was given apart is held together by no-break spaces. */
function turned(family: string, given: string, suffix = ''): string {
  if (unspaced.test(family)) return `${family} ${given}`;
  const own = wordsOf(family);
  const ending = own.length > 1 && isSuffix(own.at(-1) ?? '') ? own.pop() : suffix;
  return `${given} ${own.join('\u00a0')}${ending && ` ${ending}`}`;
}

/** A family name's words without `van`, `De la`, `Jr.`: they may be several. */
const coreOf = (family: string): string[] =>
  wordsOf(family).filter(
    (word, at) => !(particle.test(word) || isSuffix(word) || (at === 0 && capitalParticle.test(word))),
  );

/** Whether `a, b` is a family name before given ones. `alone` says that the page gave no other name. */
function isInverted(a: string, b: string, alone: boolean): boolean {
  if (unspaced.test(a)) return !(isUnspacedName(a) && isUnspacedName(b)) && !/\s/.test(a + b);
  if (initials.test(b)) return true;
  if (familyThenInitials.test(a) && familyThenInitials.test(b)) return false;
  return coreOf(a).length < 2 || wordsOf(b).length < 2 || !alone;
}

/** Persons without the places that stand behind them: `Jane Doe, Town University, Germany, Max Muster, Lamp Institute`. */
function withoutWorkplaces(parts: string[]): string[] {
  const first = parts.findIndex(isWorkplace);
  if (first < 1 || isGroup(parts[0] ?? '')) return parts;
  return parts.filter((part, at) => {
    if (at < first || isOfMany(part)) return true;
    return !isWorkplace(part) && isPerson(part) && isWorkplace(parts[at + 1] ?? '');
  });
}

/** Whether all parts are family and given names by turns: `Doe, J., Roe, R.`, `García Márquez, Gabriel, de Souza e Silva, João`. */
function areInPairs(parts: readonly string[]): boolean {
  if (parts.length % 2 !== 0 || parts.some((part) => unspaced.test(part) || isGroup(part))) return false;
  const families = parts.filter((_, at) => at % 2 === 0);
  const given = parts.filter((_, at) => at % 2 === 1);
  return (
    given.every((part) => initials.test(part) || wordsOf(part).length === 1) ||
    families.every((part) => coreOf(part).length === 1 && !initials.test(wordsOf(part).at(-1) ?? ''))
  );
}

function namesOfTwo(a: string, b: string, alone: boolean, suffix: string | undefined): string[] {
  if (company.test(b)) return [`${a}, ${b}`];
  if (isGroup(a)) return isOfMany(a) && isPerson(b) && !isWorkplace(b) && !/@/.test(b) ? [a, b] : [`${a}, ${b}`];
  if (isGroup(b)) return isPerson(a) ? [a, b] : [`${a}, ${b}`];
  return isInverted(a, b, alone) && !/\s(?:and|&)\s/.test(b) ? [turned(a, b, suffix)] : [a, b].flatMap(unjoined);
}

/** `Doe, J., Roe, R. and Noe, M.`: family names with the initials behind each, whatever joins the last; none where anything else stands there. */
function initialsInPairs(piece: string): string[] {
  const parts = piece.split(/\s*,?\s+(?:and|&)\s+|\s*,\s*(?:&\s*)?/i);
  const isPairs = parts.length > 3 && parts.every((part, at) => initials.test(part) === (at % 2 === 1));
  return isPairs && areInPairs(parts)
    ? parts.flatMap((part, at) => (at % 2 ? [] : [turned(part, parts[at + 1] ?? '')]))
    : [];
}

/** The names in a piece without semicolons: one that is turned or not, or a list. */
function namesIn(piece: string, alone: boolean): string[] {
  const turnedRound = piece.split(/\s+(?:and|&)\s+/i).map((name) => name.split(/\s*,\s*/));
  if (
    turnedRound.length > 1 &&
    turnedRound.every(([a = '', b = '', ...more]) => b && !more.length && !isGroup(a) && isInverted(a, b, true))
  )
    return turnedRound.map(([a = '', b = '']) => turned(a, b));
  const inPairs = initialsInPairs(piece);
  if (inPairs.length > 0) return inPairs;
  const given = piece.split(/\s*[,，、]\s*/).filter((part) => hasLetters(part) && !/^[a-h]$/.test(part));
  const isInitials = given.length === 2 && !given[0]?.includes(' ') && /^(?:MS|MA)$/.test(given[1] ?? '');
  const all = isInitials ? given : given.filter((part) => !isDegree(part) && !memberships.test(part));
  const suffix = all.find(isSuffix);
  const named = all.filter((part) => part !== suffix).map((part) => part.replace(/^(?:and|&)\s+/i, ''));
  const parts = withoutWorkplaces(named);
  const [a = '', b = ''] = parts;
  if (parts.length < 2) return unjoined(suffix ? `${a} ${suffix}` : a);
  if (parts.length === 2) return namesOfTwo(a, b, alone, suffix);
  const groups = parts.filter(isOfMany);
  const people = parts.filter((part) => !isOfMany(part));
  if (areInPairs(people))
    return [...people.flatMap((part, at) => (at % 2 ? [] : [turned(part, people[at + 1] ?? '')])), ...groups];
  return isGroup(a) && !alone ? [parts.join(', ')] : parts.flatMap(unjoined);
}

/** Whether a text is nothing but persons' names, parted by commas or `and`. */
const areNames = (text: string): boolean =>
  text
    .split(/\s*(?:[,;&]|\sand\s)\s*/)
    .every(
      (part) =>
        /^(?:\p{Lu}[\p{L}.'’-]*|\p{Ll}{1,4})(?:\s(?:\p{Lu}[\p{L}.'’-]*|\p{Ll}{1,4})){1,4}$/u.test(part) &&
        !isGroup(part),
    ) && !isWorkplace(text);

/** The lines of a text that LaTeX breaks: names, and below each where they work. A line below such a place is of names where another place follows it. */
function linesOfNames(text: string): string[] {
  const lines = text.split(/\s*\\\\(?:\[[^\]]{0,20}\])?(?=\s|$)\s*/).map(cleanedNames);
  let isBelow = false;
  return lines.filter((line, at) => {
    const isNamed = areNames(line) && (!isBelow || isWorkplace(lines[at + 1] ?? ''));
    isBelow ||= at > 0 && !isNamed;
    return at === 0 || isNamed;
  });
}

/**
 * The authors of a paper, each by a name of its own, first name first: a list in one text is taken apart, `Last, First`
 * turned, and what is no name goes: footnote marks, degrees, ORCIDs. Where the page leaves names out, `et al.` stands last.
 */
export function tidyNames(raw: readonly string[]): string[] {
  const shown = raw.map((name) => name.replace(leftOut, ''));
  const cut = shown.some((name, at) => name !== raw[at]);
  const pieces = shown
    .filter(hasLetters)
    .flatMap(linesOfNames)
    .flatMap((line) => line.split(/\s*[;；|·•]\s*/))
    .filter(hasLetters);
  const alone = pieces.filter((piece) => !isOfMany(piece)).length < 2;
  const names = pieces.flatMap(apartFromGroup).flatMap((piece) => namesIn(piece, alone));
  const kept = names.map(bareName).filter((name) => name && !nobody.test(name));
  return [...new Set([...kept, ...(cut && kept.length > 0 ? ['et al.'] : [])])];
}
