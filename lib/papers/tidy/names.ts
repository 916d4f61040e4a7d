import { readableLatex } from '../latex';
import { isOrganisation } from '../organisation';

const degrees =
  /^(?:m\.?d|ph\.?d|m\.?sc|b\.?sc|m\.?p\.?h|d\.?phil|m\.?b\.?b\.?s|dr\.?p\.?h|esq|r\.?n|frcp|facs|m\.?s|m\.?a)\.?$/i;
const suffixes = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const company = /^(?:inc|ltd|llc|gmbh|corp|co|plc|ag|s\.?a|b\.?v)\.?$/i;
const initials = /^(?:\p{Lu}[.\s-]*){1,4}$/u;
/** `Müller H`, `van der Berg JA`. */
const familyThenInitials = /\p{Ll}[\p{L}'’-]*\s\p{Lu}{1,3}$/u;
const particle = /^\p{Ll}[\p{Ll}'’]*$/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** What pages put in place of the names that they leave out: `et al. (12 additional authors not shown)`, `+6 authors`, `…`. */
const leftOut =
  /(?:^|[\s,;])(?:(?:and\s)?et\.? al\b.*|(?:and )?\+? ?\d+ (?:(?:more|additional|other) )?(?:authors?|others)\b.*|(?:and|&) others\b.*)$|(?:…|\.{3})\s*$/i;
const nobody = /^\[?\s*(?:no authors? listed|anonymous(?: authors?)?|authors?:?)\s*\]?$/i;

/** What stands in a name and is none: marks of references, an ORCID, an address. */
const noName =
  /<(su[bp])\b[^<>]*>[^<>]*<\/\1>|<\/?[a-z][a-z:]*(?:\s[^<>]*)?\/?>|\(?\s*(?:orcid(?:\s*id)?[:\s]*)?(?:https?:\/\/orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dXx]\s*\)?|\(?\bhttps?:\/\/\S+|\S+@\S+\.\S+/gi;
const footnotes = /(?:[\s*†‡§¶∗⋆✉,;·|]|(?<![-–\d])\d{1,3})+$/u;

const wordsOf = (name: string): string[] => name.split(/\s+/).filter(Boolean);

/** Whether a name is one of an organisation though an `and` in it may join two persons. */
const isGroup = (name: string): boolean => isOrganisation(wordsOf(name).filter((word) => !/^(?:and|&)$/i.test(word)));

const isPerson = (name: string): boolean => wordsOf(name).length > 1 && !isGroup(name);

/** `A B and C D` is two persons, `Department of Health and Care` and `Black and White Labs` are one organisation. */
function unjoined(name: string): string[] {
  const pieces = name.split(/\s+(?:and|&|und)\s+/i).filter(Boolean);
  return pieces.length > 1 && !isGroup(name) && pieces.every(isPerson) ? pieces : [name];
}

/** First name first; a family name of several words that was given apart is held together by no-break spaces. */
const turned = (family: string, given: string, suffix = ''): string =>
  `${given} ${family.replaceAll(' ', '\u00a0')}${suffix && ` ${suffix}`}`;

/** Whether `a, b` is a family name before given ones. `alone` says that the page gave no other name. */
function isInverted(a: string, b: string, alone: boolean): boolean {
  if (unspaced.test(a)) return false;
  if (initials.test(b)) return true;
  const family = wordsOf(a).filter((word) => !particle.test(word));
  if (familyThenInitials.test(a) && familyThenInitials.test(b)) return false;
  return family.length < 2 || wordsOf(b).length < 2 || !alone;
}

/** The names in a piece without semicolons: one that is turned or not, or a list. */
function namesIn(piece: string, alone: boolean): string[] {
  const all = piece.split(/\s*[,，、]\s*/).filter((part) => part && !degrees.test(part));
  const suffix = all.find((part) => suffixes.test(part));
  const parts = all.filter((part) => part !== suffix).map((part) => part.replace(/^(?:and|&)\s+/i, ''));
  const [a = '', b = ''] = parts;
  if (parts.length < 2) return unjoined(suffix ? `${a} ${suffix}` : a);
  if (parts.length === 2) {
    if (company.test(b) || isGroup(a)) return [`${a}, ${b}`];
    if (isGroup(b)) return isPerson(a) ? [a, b] : [`${a}, ${b}`];
    return isInverted(a, b, alone) && !/\s(?:and|&)\s/.test(b) ? [turned(a, b, suffix)] : [a, b].flatMap(unjoined);
  }
  const inPairs = parts.every((part, at) => at % 2 === 0 || initials.test(part));
  const single = parts.every((part) => wordsOf(part).length === 1 && !unspaced.test(part));
  if (parts.length % 2 === 0 && (inPairs || single))
    return parts.flatMap((part, at) => (at % 2 ? [] : [turned(part, parts[at + 1] ?? '')]));
  return isGroup(a) && !alone ? [parts.join(', ')] : parts.flatMap(unjoined);
}

function cleaned(raw: string): string {
  const name = readableLatex(raw.replace(noName, ' ').replace(/\(\s*\)/g, ' '))
    .replace(/[^\S\u00a0]+/g, ' ') // no-break spaces hold a family name together that was tidied before
    .trim()
    .replace(/^(?:and|by|&)\s+/i, '')
    .replace(/\s+([,;])/g, '$1');
  return withoutNotes(name);
}

/** Without the marks of footnotes at the end; an organisation may end in a number of its own. */
const withoutNotes = (name: string): string =>
  isOrganisation(wordsOf(name)) ? name.replace(/[\s*†‡§¶∗⋆,;·|]+$/u, '') : name.replace(footnotes, '');

/** Without the full stop of the list that the name ended: `Wood C.`, `RADIO Study Group.`; not of `Google, Inc.` and `Jane D.`. */
function withoutStop(name: string): string {
  const last = wordsOf(name).at(-1) ?? '';
  const ends = /\p{Ll}{4}\.$/u.test(last) || /^[^.]*\p{Ll}\s\p{Lu}{1,3}\.$/u.test(name);
  return (ends ? name.slice(0, -1) : name).trim();
}

/**
 * The authors of a paper, each by a name of its own, first name first: a list in one text is taken apart, `Last, First`
 * turned, and what is no name goes: footnote marks, degrees, ORCIDs. Where the page leaves names out, `et al.` stands last.
 */
export function tidyNames(raw: readonly string[]): string[] {
  const shown = raw.map((name) => name.replace(leftOut, ''));
  const cut = shown.some((name, at) => name !== raw[at]);
  const given = shown.filter((name) => /\p{L}/u.test(name));
  const names = given.flatMap((name) => {
    const pieces = cleaned(name)
      .split(/\s*[;；|·•]\s*/)
      .filter((piece) => /\p{L}/u.test(piece));
    const alone = given.length === 1 && pieces.length === 1;
    return pieces.flatMap((piece) => namesIn(piece, alone));
  });
  const kept = names
    .map(withoutNotes)
    .map(withoutStop)
    .filter((name) => name && !nobody.test(name));
  return [...new Set([...kept, ...(cut && kept.length > 0 ? ['et al.'] : [])])];
}
