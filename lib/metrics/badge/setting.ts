import type { Metric } from '../metric';
import { wordsBefore } from './words-before';

/** What tells that a number says how something was tried. */
const tried =
  /^across\b|\b(?:evaluat(?:e[sd]?|ing)|evaluations? (?:on|of|across)|investigat\w*|prob(?:e|ed|ing)|simulating|participated|suffering|validat(?:e[sd]?|ing)|appl(?:y|ied|ying)|test(?:s|ed|ing)?|(?:we|to) benchmark|experiments?|results? (?:on|across|from|for)|using|utilizing|leverag(?:e[sd]?|ing)|cohort|randomi[sz]ed|(?:pre)?trained?|fine-tun(?:e|ed|ing)|enrol\w*|recruit\w*|interview\w*|invited|surveys? were|conducted|performed|employed|extracting|trials? involving)\b/gi;
/** What tells that it says what was made. */
const made =
  /\b(?:introduc|present|propos|releas|contribut|collect|uncover|discover|identif|detect|yield|generat|annotat|found|construct|buil[dt]|creat|curat|compil|implement|synthesi[sz]|augment|provid|publish|publicly|offer|new|novel|the first)/gi;
/** What may have been made, where nothing before says that something was tried on it. */
const thing =
  /\b(?:contain|compris|consist|featur|dataset|benchmark|corpus|collection|suite|library|database|catalog|ontology|taxonomy)/gi;
const people =
  /\b(?:patients?|participants?|subjects?|students?|respondents?|survey responses|controls?|volunteers?|practices|children|adults|women|men|users|individuals|people|inpatients|outpatients|teachers|physicians|households|cases)\b/i;

/** What is counted to say how often something was tried. */
const repeats =
  /\b(?:seeds|runs|folds|repetitions|epochs|iterations|rounds|replicates|backbones|games|debates|simulations)\b/i;

/** What was found to choose from, and how many were in one arm. */
const sifted = /\b(?:articles|records|citations|abstracts|publications|titles)\b/i;
const isSifted = (badge: string, before: string): boolean =>
  sifted.test(badge) && /^(?:\p{Lu}+: ?)?(?:out )?of\s(?:\w+\s)?$/iu.test(before);
const arm = /\bn = [\d,]*\d(?:,|$)/i;

/** What tells behind a count which arm it is the size of. */
const toArm =
  /^(?: (?:patients|subjects|participants|of them))? (?:(?:were |was )?(?:randomi[sz]ed|assigned|allocated|treated|given|received)|in|on|to)\b/i;
const nextCount = /^[^.;\d]{2,60}\band (\d{1,6})\b/;
const countBefore = /(?<!\d)(\d{1,6})[^.;\d]{2,60}\band $/;
const inArm = /^\d+ in (?:[\w+-]+ ){1,5}(?:group|arm)$/i;
/** How far before an arm all who were in the trial are counted, in characters. */
const trialReach = 160;

/** Whether a count and the one beside it are the arms of a trial: 20 and 29 of `49 patients entered, 20 in the first group and 29 in the second`. */
function isArmSize({ badge, value, start, end }: Metric, abstract: string): boolean {
  if (inArm.test(badge)) return true;
  if (typeof value !== 'number' || !toArm.test(abstract.slice(end, end + trialReach))) return false;
  const before = abstract.slice(Math.max(0, start - trialReach), start);
  const beside = nextCount.exec(abstract.slice(end, end + trialReach))?.[1] ?? countBefore.exec(before)?.[1];
  const all = before.match(/\d+/g) ?? [];
  return beside !== undefined && all.some((count) => Number(count) === value + Number(beside));
}

/** Where the last of some words stands; -1 where none does. */
const lastOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

/** A size of a model that is told for its being small. */
const smaller = /\b(?:fewer|less|smaller|lower|only|just|reduc\w*|largest|smallest)\b|→/i;

/** Whether a size says on how much something was tried, or on whom, and not what was made: nobody skims for it. */
export function isSetting(metric: Metric, abstract: string): boolean {
  const { kind, badge, start, unit, value } = metric;
  if (unit === 'params' && typeof value === 'number' && !smaller.test(badge)) return true;
  if (unit !== '%' && isArmSize(metric, abstract)) return true;
  if (kind !== 'data' && kind !== 'context') return false;
  const before = wordsBefore(abstract, start);
  if (arm.test(badge) || isSifted(badge, before)) return true;
  if (badge.search(made) >= 0) return false;
  const triedAt = lastOf(before, tried);
  if (triedAt < 0 && (badge.search(thing) >= 0 || before.search(thing) >= 0)) return false;
  return repeats.test(badge) || triedAt > lastOf(before, made);
}

/** Whether a size is nothing to show where a paper has no result beside it: whom was asked, and how long it took. */
export const isNothingAlone = ({ kind, badge }: Metric): boolean =>
  kind === 'duration' || (kind === 'data' && people.test(badge));
