import { isUnspacedName } from '../../papers/tidy/unspaced';
import { isLabel } from './shapes';
import { namesOfScript } from './uncased';

const particles = new Set(
  "de van von der den la di da dos del della dela el al bin bint ben le du ter ten op 't af zu zum zur vom y jr jr. sr. st. ibn abu ul ur e do das".split(
    ' ',
  ),
);
const nameWord = /^\p{Lu}[\p{L}\p{M}'’.\\"‐–-]*$/u;
const noName =
  /\b(?:journal|proceedings|press|proofs?|acta|volume|university|institute|college|department|research|science|letters|review|papers?|articles?|abstracts?|text|conference|international|related|open|access|view|download|learning|models?|language|vision|systems?|networks?|theory|awards?|thesis|presentation|journals|gradient|neural|data|datasets?|analysis|study|studies|efficient|robust|optimal|optimi[sz]ation|dynamics?|adaptive|towards?|using|graphs?|images?|video|algorithms?|detection|recognition|estimation|prediction|generation|classification|segmentation|attention|quantum|stochastic|distributed|parallel|semantic|federated|reinforcement|inference|simulation|model+ing|evaluation|benchmarks?|survey|sessions?|posters?|exhibit|tracks?|rooms?|media|keynotes?|chairs?|lunch|break|registration|workshops?|materials?)\b/i;

/** Words that only places of work have in their names. */
const ofWork =
  /\b(?:universit\w*|université|universidad\w*|institut\w*|college|school|faculty|department|dept|laborator\w+|labs?|centre|center|hospital|academy|research|inc|ltd|llc|gmbh|corp(?:oration)?|google|microsoft|ibm|intel|amazon|meta|nvidia|huawei|alibaba|cnrs|inria|eth|epfl|mit|usa|uk|china|germany|france|canada|india|japan|korea|italy|spain|norway|sweden|denmark|switzerland|austria|australia|brazil|netherlands|belgium|poland|portugal|israel|singapore|taiwan)\b/i;

/** `TU Graz`, `UPM Madrid`: letters of a school before its town. */
const ofPlace = /^(?:TU|UC|KU|UT|[A-Z]{3,5})\s\p{Lu}\p{Ll}/u;

/** `Hall D`, `Main Hall`: a room, which `Mark Hall` is not. */
const ofRoom =
  /^halls?\b|^(?:main|grand|great|lecture|town|city|banquet|concert|poster|upper|lower|east|west|north|south) hall/i;

/** Whether a text is the name of one person. */
export function isName(text: string): boolean {
  if (isUnspacedName(text)) return true;
  const words = text.replace(/(?<=\p{Lu}\.)(?=\p{L})/gu, ' ').split(/\s+/);
  if (words.length < 2 || words.length > 6 || noName.test(text)) return false;
  if ((words.length > 3 && text === text.toUpperCase()) || [ofPlace, ofRoom].some((other) => other.test(text)))
    return false;
  if (isLabel(text)) return false;
  return words.every((word) => nameWord.test(word) || particles.has(word.toLowerCase())) && /\p{L}{2}/u.test(text);
}

/** What ends the names in a byline: a dash, a year, `et al.`, an ellipsis, a colon. */
const afterNames =
  /(?<=\p{L}\p{Ll})(?<!\b(?:Jr|Sr|St|Dr|Ed|Md|Mohd)|(?:^|[,;&]\s*|and\s)Ma)\.\s|\s[-–—]\s|…|\.\.\.|\bet\s+al\b|\s*\(\s*\d{4}|\s\d{4}\b|:/u;

/** What a page shows in place of the names that it keeps back: `4 more authors`, its number taken for a footnote mark or not. */
const more = /^(?:and )?\+?\s*\d*\s*(?:more|other|additional) (?:authors?|others)$/i;

/** Without the places of work that stand in brackets behind the names; brackets with a year or a number stay, for they end a byline. */
function withoutPlaces(line: string): string {
  let text = line;
  for (let depth = 0; depth < 3; depth += 1)
    text = text.replace(
      /\s*[([（【](?!\s*(?:19|20)\d\d\b)(?=[^()[\]（）【】]*\p{L}{2})[^()[\]（）【】]*[)\]）】]\*?/gu,
      ' ',
    );
  return text;
}

/** The names at the start of each part of `Jane Doe: Aix; John Roe: Bern` or `Jane Doe, Aix University; John Roe, Bern`. */
function namesBeforePlaces(line: string): string {
  const parts = line.split(/\s*[;|]\s*/).filter(Boolean);
  const firsts = parts.map((part) => part.split(/\s*[:,]\s*/)[0] ?? '');
  const placed = parts.every(
    (part, at) => /^\s*[:,]/.test(part.slice(firsts[at]?.length ?? 0)) && isName(firsts[at] ?? ''),
  );
  const [, ...others] = line.split(/\s*,\s*/);
  const isOne = ofWork.test(others[0] ?? '') && !others.some(isName);
  const several = parts.length > 1 || isOne || /:/.test(line);
  return placed && several && (parts.length > 1 || ofWork.test(line)) ? firsts.join('; ') : line;
}

/** `Doe, Jane, John Roe and Max Noe`, as some styles print it, with the first name turned round. */
const turned = (parts: string[]): string[] => {
  const [last = '', first = '', ...others] = parts;
  const isTurned =
    others.length > 0 &&
    [last, first].every((part) => nameWord.test(part.split(' ')[0] ?? '')) &&
    !/\s\p{Ll}+$/u.test(last) &&
    !isName(last) &&
    others.every(isName);
  return isTurned ? [`${first} ${last}`, ...others] : parts;
};

/** Without degrees, and with what belongs to a name joined to it: `Guy L. Steele, Jr.`, `Jane Doe, MD, PhD`. */
const joined = (line: string): string =>
  line
    .replace(/,\s*(?:Ph\.?D|M\.?D|M\.?Sc|B\.?Sc|MPH|RN|Dr|FRCP\w*|MBBS)\b\.?(?=\s*(?:[,;|]|and\b|$))/g, '')
    .replace(/,\s*((?:Jr|Sr)\b\.?|I{2,3}\b|IV\b)/g, ' $1');

const family = "(?:\\p{Ll}+ ){0,3}\\p{Lu}[\\p{L}\\p{M}'’-]+(?: \\p{Lu}[\\p{L}\\p{M}'’-]+)?";
const lastFirst = new RegExp(`^${family}, \\p{Lu}[\\p{L}\\p{M}.'’ -]{0,40}$`, 'u');
const oneFamily = /^(?:\p{Ll}+ ){0,3}\p{Lu}[\p{L}\p{M}'’-]+$/u;

/** `Doe, Jane; Roe, John` and `Doe, Jane, Roe, J. and Noe, Max`; places (`Oslo, Norway; Bergen, Norway`) share what comes last. */
function invertedNames(line: string): string[] {
  if (ofWork.test(line) || noName.test(line)) return [];
  const parts = line
    .replace(/[\s;,.]+$/, (end) => (end.includes('.') ? '.' : ''))
    .split(/\s*;\s*(?:and\s|&\s)?|\s*,?\s+(?:and|&)\s+/);
  const given = new Set(parts.map((part) => part.split(', ')[1]));
  if (parts.every((part) => lastFirst.test(part))) return parts.length > 1 && given.size > 1 ? parts : [];
  const words = parts.flatMap((part) => part.split(/,\s+/));
  const pairs = words.flatMap((word, at) => (at % 2 ? [] : [`${word}, ${words[at + 1] ?? ''}`]));
  const hasInitials = words.some((word, at) => at % 2 === 1 && /(?:^|[\s.-])\p{Lu}\.?$/u.test(word));
  const isPairs = words.length > 3 && words.every((word, at) => at % 2 || oneFamily.test(word));
  return isPairs && hasInitials && pairs.every((pair) => lastFirst.test(pair)) ? pairs : [];
}

/** The one name of an element that is marked as an author's, where it stands turned round: `Doe, Jane`. */
export const invertedName = (text: string): string | undefined => {
  const name = text.replace(/[\s;,]+$/, '');
  const isTwo = name.split(', ').every(isName);
  return lastFirst.test(name) && !isTwo && !ofWork.test(name) && !noName.test(name) ? name : undefined;
};

/** Two names that a word of another language joins: `Jean Moreau et Claire Petit`; `de Souza e Silva` is one. */
function unjoined(part: string): string[] {
  const pieces = part.split(/\s+(?:et|und|y|e|och|og|и)\s+/);
  return pieces.length > 1 && pieces.every(isName) ? pieces : [part];
}

/** `IJJ Doe`, as Google Scholar writes initials. */
const scholars = /^\p{Lu}{3,4} \p{Lu}[\p{L}'’-]+$/u;

/** Whether a list of names begins with one that a person wrote without capitals: `jane doe, John Roe, Max Noe`. */
const isUncasedBefore = (parts: readonly string[], people: readonly string[]): boolean =>
  people.length > 1 &&
  people.length === parts.length - 1 &&
  /^\p{L}{2,12} \p{Ll}{2,14}$/u.test(parts[0] ?? '') &&
  !noName.test(parts[0] ?? '');

const notAuthors = /^\W*(?:session )?(?:chairs?|chaired by|moderat\w+|座長|座长|主持人?|司会)(?:\(s\))?\s*[:：]/i;
const monthOnly = /^\W*(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\W*$/i;

/** The names of a byline (`A Vaswani, N Shazeer - NeurIPS, 2017`, `Jane Doe, John Roe and Max Noe`); none where it is no byline. */
export function namesIn(text: string): string[] {
  if (notAuthors.test(text)) return [];
  const line = namesBeforePlaces(
    joined(withoutPlaces(text.slice(0, 5000)))
      .replace(/^\W*(?:by|authors?|speakers?|presenters?|autor(?:es|en)?|auteurs?)\b\W*|^\W*(?:作者|著者|저자)\W*/i, '')
      .replace(/^[^\p{L}]+/u, '')
      .trim(),
  );
  const inverted = invertedNames(line);
  if (inverted.length > 0) return inverted;
  const scripted = namesOfScript(line);
  if (scripted.length > 0) return scripted;
  const [names = '', ...rest] = line.split(afterNames);
  const isMarked = rest.length > 0 && /^(?:\s[-–—]\s|…|\.\.\.|\s?\bet\s+al\b)/.test(line.slice(names.length));
  const all = names
    .replace(/\(\d{1,2}(?:\s*,\s*\d{1,2})*\)|[\d*†‡§¶∗]+/g, '')
    .split(/\s*(?:[,;•|，、；⋅∙]|(?<![\u3400-\u9fff])·)\s*(?:and\s|&\s)?|\s+and\s+|\s*&\s*/)
    .map((part) => part.replace(/(\p{L}{2})\.$/u, '$1').trim())
    .flatMap(unjoined);
  const isCut = all.some((part) => more.test(part)) || /^[\s,]*et\s+al\b/.test(line.slice(names.length));
  const parts = turned(all.filter((part) => part && !more.test(part)));
  const isScholars = parts.some((part) => /^\p{Lu}{1,2} \p{Lu}[\p{L}'’-]+$/u.test(part));
  const isOwn = (part: string) => isName(part) || (isScholars && scholars.test(part) && !noName.test(part));
  const own = parts.filter((part, at) => at === 0 || isOwn(part) || !ofWork.test(part));
  const people = own.filter(isOwn);
  const byline =
    (people[0] === own[0] || isUncasedBefore(own, people)) &&
    people.length >= 0.6 * own.length &&
    (isMarked || names.length >= 0.3 * Math.min(line.length, 80));
  const isTitle = people.length === 1 && line.charAt(names.length) === ':' && !line.startsWith('by ');
  if (!byline || isTitle) return [];
  const known = own.filter(
    (part) =>
      isOwn(part) ||
      (/^\D{3,40}$/.test(part) && part.split(' ').length < 4 && !noName.test(part) && !monthOnly.test(part)),
  );
  return isCut ? [...known, 'et al.'] : known;
}
