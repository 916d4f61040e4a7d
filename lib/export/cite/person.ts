import { isDegree, isSuffix } from '../../papers/degrees';
import { isOrganisation } from '../../papers/organisation';
import { remember } from '../../text/remember';

/** A name as bibliographies need it: in its parts, or whole where it has none. */
export type Person =
  | { family: string; given?: string; particle?: string; suffix?: string; literal?: undefined }
  | { literal: string; family?: undefined };

/** Written small, these begin a family name. */
const particles = new Set(
  "van von vom zu zum zur der den de del della dello di da das do dos du des d' la le les el al bin ibn ben ten ter te af av auf 't".split(
    ' ',
  ),
);
/** Written with a capital they belong to the family name all the same: `Kevin Van Horn`. */
const capitalParticles = new Set('Van Von De Del Della Di Da Dos Du La Le Der Den'.split(' '));
/** Names after which `Van` and `Le` are given names. */
const vietnamese =
  /^(?:nguyen|nguyễn|tran|trần|pham|phạm|hoang|hoàng|phan|vu|vũ|dang|đặng|bui|bùi|ngo|ngô|duong|dương)$/i;
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·・\s]+$/u;

/** Whether a word behind given and family name is a degree: two capitals may be initials behind a family name. */
const isTitle = (word: string): boolean => isDegree(word) && !/^(?:MS|MA)$/.test(word);

/** The family name, with the particle apart where it is written small. */
function withParticle(words: readonly string[]): { family: string; particle?: string } {
  const length = words.findIndex((word) => !particles.has(word.toLowerCase()) || word !== word.toLowerCase());
  return length > 0
    ? { family: words.slice(length).join(' '), particle: words.slice(0, length).join(' ') }
    : { family: words.join(' ') };
}

/** Where the family name begins in a name that gives it last. */
function familyStart(words: readonly string[]): number {
  const last = words.length - 1;
  const small = words.findIndex((word, index) => index > 0 && index < last && particles.has(word));
  if (small > 0) return small;
  const before = words[last - 1] ?? '';
  const joined = /^[yei]$/.test(before) && last > 2;
  if (joined) return last - 2;
  if (vietnamese.test(words[last] ?? '')) return last;
  let start = last;
  while (start > 1 && capitalParticles.has(words[start - 1] ?? '')) start--;
  return start;
}

/** `Müller H` and `van der Berg JA`, as indexes of medicine give names. */
const familyFirst = (words: readonly string[]): boolean =>
  words.length > 1 && /^\p{Lu}{1,3}$/u.test(words.at(-1) ?? '') && /\p{Ll}{2}/u.test(words.at(-2) ?? '');

function fromComma(author: string): Person | undefined {
  const [family = '', ...rest] = author.split(/\s*,\s*/).filter((piece) => !isDegree(piece));
  const suffix = rest.find(isSuffix);
  const given = rest.filter((piece) => piece !== suffix);
  if (given.length === 0) return { ...parsed(family), ...(suffix ? { suffix } : {}) };
  if (given.length > 1) return undefined;
  return {
    ...withParticle(family.split(/\s+/)),
    ...(given[0] ? { given: given[0] } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

function parsed(author: string): Person {
  const words = author
    .split(' ')
    .filter((word, index) => word !== '' && !(index > 1 && isTitle(word.replace(/^\(|\)$/g, ''))));
  const ending = words.length > 2 && isSuffix(words.at(-1) ?? '') ? words.pop() : undefined;
  const name = words.map((word) => word.replaceAll('\u00a0', ' '));
  if (name.length < 2) return { literal: name.join(' ') || author };
  if (eastAsian.test(author)) return { family: name[0] ?? '', given: name.slice(1).join(' ') };
  if (familyFirst(name)) {
    const initials = [...(name.at(-1) ?? '')].map((letter) => `${letter}.`).join(' ');
    return { ...withParticle(name.slice(0, -1)), given: initials, ...(ending ? { suffix: ending } : {}) };
  }
  // Words of a family name that a page gave apart from the given ones are held together by no-break spaces.
  const start = words.at(-1)?.includes('\u00a0') ? words.length - 1 : familyStart(name);
  const family = name.slice(start).flatMap((word) => word.split(' '));
  return { ...withParticle(family), given: name.slice(0, start).join(' '), ...(ending ? { suffix: ending } : {}) };
}

/** The parts of an author's name as it is stored: given names first, or a comma after the family name. */
export const personOf = remember((author: string): Person => {
  const name = author.replace(/[\t\n\r ]+/g, ' ').trim();
  const words = name.split(/\s+/);
  if (isOrganisation(words) && !isDegree(words.at(-1) ?? '')) return { literal: name.replaceAll('\u00a0', ' ') };
  return (name.includes(',') ? fromComma(name) : parsed(name)) ?? { literal: name };
});

/** Whether an author stands for all that are not named. */
export const isOthers = (author: string): boolean => /^et\.? al\.?$/i.test(author.trim());
