import { readableLatex } from '../latex';
import { isOrganisation } from '../organisation';

/** What stands in a name and is none: marks of references, an ORCID, an address, what a person is there for. */
const noName =
  /<(su[bp])\b[^<>]*>[^<>]*<\/\1>|<\/?[a-z][a-z:]*(?:\s[^<>]*)?\/?>|[([]?\s*(?:orcid(?:\s*id)?[:\s]*)?(?:https?:\/\/orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dXx]\s*[)\]]?|\(?\bhttps?:\/\/\S+|\(?\b(?:e-?mail|correspondence(?: to)?)\s*:|\S+@\S+\.\S+|[([]\s*(?:orcid(?:\s*id)?|corresponding|equal|co-?first|presenting|senior|deceased|contact|eds?|editors?|hrsg)\b[^()[\]]*[)\]]/gi;
/** Marks of footnotes in LaTeX: `$^{1,2}$`, `\thanks{…}`, `\inst{1}`. */
const texNotes =
  /\$\s*(?:\{\s*\})?\s*\^[^$]{0,80}\$|\\(?:thanks|footnotemark|footnote|inst|textsuperscript|orcidlink|orcid|email|affil|fnref|corref|IEEEauthorrefmark)(?![a-z])\*?(?:\[[^\]]{0,80}\])?(?:\{[^{}]{0,300}\})?|\^(?:\{[^{}]{0,40}\}|[\d*†‡,]+)/gi;
/** Numbers and letters set high in characters of their own, numbers in brackets, and numbers that hang on a name in a list. */
const marks =
  /[¹²³⁰⁴-⁹ᵃ-ᶿ⁎]+(?:,[¹²³⁰⁴-⁹ᵃ-ᶿ⁎]+)*|[([]\d{1,2}(?:,\s?\d{1,2})*[)\]]|(?<=\p{Ll})\d{1,2}(?:\s?,\s?\d{1,2}(?![\d\p{L}]))*(?=[\s*†‡§¶]*(?:[,;&]|\sand\s))/gu;
const footnotes = /(?:[\s*†‡§¶∗⋆✉,;·|]|(?<![-–\d])\d{1,3})+$/u;

const titles =
  /^(?:(?:(?:univ|assoc|asst|apl|hon|priv|em)\.[-\s]?)*(?:prof(?:essor(?:in)?)?\b\.?|dr\b\.?|dipl\.(?:-\p{L}{3}\.)?|(?:rer|med|phil|nat|habil|h\.\s?c)\.|mr\.|mrs\.|ms\.)[-\s]*)+(?=\p{L}[\p{L}.'’-]*)/iu;
const degreesBehind =
  /(?<=\S\s\S+)(?:\s+MD(?=,?\s+Ph),?)?\s+(?:Ph\.?\s?D|M\.D|D\.?Phil|Dr\.P\.H|M\.?Sc|B\.?Sc|MPH|MBBS|FRCP|FACS|FACC)\.?$/;
/** A place in brackets behind a person: `Jane Doe (Town University)`, `Jane Doe (MIT)`. */
const bracket = /\s*\(([^()]{2,200})\)$/;

const wordsOf = (name: string): string[] => name.split(/\s+/).filter(Boolean);

/** A text of names without what is none: markup and LaTeX, notes and their marks, addresses. */
export function cleanedNames(raw: string): string {
  return withoutNotes(
    readableLatex(raw.replace(texNotes, ' ').replace(noName, ' ').replace(marks, ''))
      .replace(/\(\s*\)|\[\s*\]|<\s*>/g, ' ')
      .replace(/[^\S\u00a0]+/g, ' ') // no-break spaces hold a family name together that was tidied before
      .trim()
      .replace(/^(?:(?:written )?by|and|&|authors?\s*:|by\s*:)\s+/i, '')
      .replace(/\s+([,;])/g, '$1'),
  );
}

/** Without the marks of footnotes at the end; an organisation may end in a number of its own. */
function withoutNotes(name: string): string {
  return isOrganisation(wordsOf(name)) ? name.replace(/[\s*†‡§¶∗⋆,;·|]+$/u, '') : name.replace(footnotes, '');
}

/** Without the full stop of the list that the name ended: `Wood C.`, `RADIO Study Group.`; not of `Google, Inc.` and `Jane D.`. */
function withoutStop(name: string): string {
  const last = wordsOf(name).at(-1) ?? '';
  const ends = /\p{Ll}{4}\.$/u.test(last) || /^[^.]*\p{Ll}\s\p{Lu}{1,3}\.$/u.test(name);
  return (ends ? name.slice(0, -1) : name).trim();
}

function withoutPlace(name: string): string {
  const [whole, inside = ''] = bracket.exec(name) ?? [];
  const isPlace = isOrganisation(wordsOf(inside)) || /^\p{Lu}{2,6}$|,/u.test(inside);
  const before = name.slice(0, name.length - (whole?.length ?? 0));
  return whole && isPlace && !isOrganisation(wordsOf(before)) ? before : name;
}

/** The letter of a note: `Jane Doe a`, `Jane Doe b,c`. */
const letter = /(?<=\s\p{L}[\p{L}’'-]+)\s[a-h](?:,[a-h])*$/u;

/** One name without titles, degrees, the place behind it in brackets and the marks at its end. */
export function bareName(name: string): string {
  const bare = withoutStop(withoutPlace(withoutNotes(name)));
  const person = bare.replace(titles, '').replace(degreesBehind, '').replace(letter, '');
  return person.includes(' ') || !bare.includes(' ') || /^\p{Lu}/u.test(person) ? person : bare;
}
