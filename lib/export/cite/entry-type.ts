import { namesOf } from '../../papers/names';
import type { Paper } from '../../papers/schema';

/** What a bibliography calls a paper. */
export type EntryType = 'article' | 'inproceedings' | 'preprint' | 'thesis' | 'report' | 'misc';

/** The paper's identifier of a kind, `doi`, `arxiv`. */
export const identifierOf = (paper: Pick<Paper, 'key' | 'aliases'>, kind: string): string | undefined =>
  namesOf(paper)
    .find((name) => name.startsWith(`${kind}:`))
    ?.slice(kind.length + 1);

/** What pages say where there is no venue. */
const noVenue = /^\(?(?:no title|unknown|n\/a|none|untitled)\)?$/i;
/** Where anything is kept that has an identifier. */
const store = /^(?:zenodo|figshare|dryad|openreview(?:\.net)?|github|osf)$/i;
const preprint =
  /\b(?:arxiv|corr|[a-z]*rxiv|ssrn|research square|authorea|hal|osf preprints|preprints?\.org|preprint)\b/i;
const notTaken = /\b(?:withdrawn|submitted|submission|under review|in review$|rejected|desk reject)/i;
const thesis = /\b(?:thesis|dissertation)\b/i;
const report = /\b(?:technical|tech\.?) rep(?:ort\b|\.)|\bworking papers?\b|^rfc(?: \d+)?$/i;

/** Journals whose names have the words of conferences. */
const journal = new RegExp(
  [
    String.raw`proc(?:eedings|\.)? (?:of )?(?:the )?(?:u\.?s\.? )?nat(?:ional|l\.?) acad`,
    String.raw`proceedings of the ieee$|proc\.? ieee$`,
    String.raw`proc(?:eedings|\.)? (?:of )?(?:the )?(?:royal society|r\.? soc)`,
    String.raw`vldb endow|pvldb|pacm\w*|popets|proceedings of the acm on|privacy enhancing technol`,
    String.raw`^proc\.? acm (?!conf|symp|int\.|intl|international|work)[a-z-]+\.`,
    // What learned societies publish, but for what their meetings do.
    String.raw`^proc(?:eedings|\.)? (?!.*(?:meeting|conference|conf\.|symposium|congress|workshop)).*\b(?:society|soc\.|academy|acad\.|institution|inst\.|institute)(?= |$|,)`,
    String.raw`bmc proceedings|mayo clinic proceedings`,
    String.raw`\btacl\b|\bpnas\b|\bjmlr\b|\btmlr\b`,
    String.raw`\b(?:journal|transactions|trans\.|letters|review|reviews|annals|bulletin|magazine|quarterly|j\.)(?= |$|,)`,
  ].join('|'),
  'i',
);
const proceedings = new RegExp(
  [
    String.raw`\b(?:proc(?:eedings|\.)?|conference|conf\.?|workshops?|symposium|congress|meeting|findings of)(?= |$|,|:)`,
    String.raw`advances in neural information processing|lecture notes in|\blncs\b|machine learning research|\bpmlr\b|\blipics\b|\boasics\b|leibniz international proc|hot topics in`,
    String.raw`\b(?:neurips|nips|iclr|icml|aaai|ijcai|acl|emnlp|naacl|eacl|coling|cvpr|iccv|eccv|wacv|bmvc|kdd|www|sigir|sosp|osdi|nsdi|mlsys|colt|aistats|uai|corl|icra|iros|interspeech|icassp|usenix|isca|micro|asplos|hpca|siggraph|sigcomm|sigmod|podc|stoc|focs|soda|ccs|ndss|miccai|eurosys|atc|fast|pldi|popl|icse|fse|recsys|wsdm|cikm|lrec|conll|tacas|rss|colm|pkdd|ecml|ecai|aamas|icde|icdm|sdm|vldb|iclp|lics|cav|recomb|ismb|cogsci|hotos|hotnets|mobicom|mobisys|sensys|mobihoc|infocom|uist|cscw|icwsm|facct|aies|l4dc|clear|accv|icpr|icip|3dv|midl|mlhc|isbi|iwslt|wmt|semeval|trec|clef|ecir|itcs|crypto|eurocrypt|asiacrypt|pods|icdt|spaa|ppopp|cgo|dac|iccad|date|dis|iui|acm multimedia|rlc|gecco|hotstorage|hotcloud|foga|ppsn|isscc|iedm|micro-\d+)\b|^sc ?[’']?\d\d$`,
  ].join('|'),
  'i',
);
/** Everyday words and names among the acronyms, which tell in capitals only. */
const everyday = /\b(?:chi|micro|fast|focs|soda|atc|www|rss|date|dis|clear|crypto|pods|cav|dac|trec|colt|corl)\b/i;
const acronym = /\b(?:CHI|MICRO|FAST|FOCS|SODA|ATC|WWW|RSS|DATE|DIS|CLeaR|CRYPTO|PODS|CAV|DAC|TREC|COLT|C[oO]RL)\b/;

function typeOfVenue(venue: string): EntryType | undefined {
  if (thesis.test(venue)) return 'thesis';
  if (report.test(venue)) return 'report';
  if (journal.test(venue)) return 'article';
  const without = acronym.test(venue) ? venue : venue.replace(everyday, '');
  if (acronym.test(venue) || proceedings.test(without)) return 'inproceedings';
  return undefined;
}

/** The venue as far as it is one. */
export const venueOf = ({ venue }: Pick<Paper, 'venue'>): string | undefined =>
  venue === undefined || noVenue.test(venue.trim()) ? undefined : venue;

/** The kind of entry that a paper is, by where it appeared and how it is identified. */
export function entryType(paper: Paper): EntryType {
  const venue = venueOf(paper);
  const doi = identifierOf(paper, 'doi');
  const isPreprint =
    identifierOf(paper, 'arxiv') !== undefined || /^10\.(?:1101|48550|2139|21203|26434|31234|64898)\//.test(doi ?? '');
  if (venue === undefined) return isPreprint ? 'preprint' : doi ? 'article' : 'misc';
  if (notTaken.test(venue) || store.test(venue.trim())) return 'misc';
  if (preprint.test(venue)) return 'preprint';
  const known = typeOfVenue(venue);
  if (known) return known;
  return identifierOf(paper, 'acl') || identifierOf(paper, 'openreview') ? 'inproceedings' : 'article';
}
