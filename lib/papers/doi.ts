/** What no identifier or address holds: full-width letters and marks, characters of scripts without spaces, quotes, stops and commas of other scripts. */
export const foreign =
  '`\\xab\\xbb\\u060c\\u061b\\u061f\\u06d4\\u0964\\u2018-\\u201f\\u2026\\u2e80-\\u9fff\\uac00-\\ud7af\\uff00-\\uffef';
/** A DOI, up to the first character that none holds. */
export const doiPattern = new RegExp(`10\\.\\d{4,9}(?:\\.\\d+)*/(?:[^\\s"<>${foreign}]|<[^\\s"<>/]*:[^\\s"<>]*>)+`);
/** The mark between two identifiers that are not a space apart. */
export const doiJoint = /[;,|](?=https?:\/\/|doi:|(?:(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/)/gi;
/** Where another identifier, a query or an escaped mark begins after a DOI. */
const doiEnd = new RegExp(`${doiJoint.source}|[&?][\\w.-]+=|%20|%22|%3[ce]`, 'i');

/** Registrants of preprint servers that put the version into the DOI, with the ending to leave out. */
const versionedPrefix =
  /^(10\.(?:1101|64898|21203|26434|20944|31234|31219|31235|36227|22541|2139|14293)\/.*?)[./_-]?v\d+$/;

/** What publishers' addresses put after a DOI. */
const addressTail =
  /(?:\/(?:full|fulltext|full\/html|abstract|pdf|epdf|pdfdirect|html|meta|summary|references|figures|suppl_file.*)|\.(?:full|abstract|full-text|pdf(?:\+html)?|html?|supplementary-material|article-(?:info|metrics)|figures-only|full-text\.pdf)|;jsessionid.*)$/i;
/** What bioRxiv and medRxiv put after a DOI's version. */
const versionTail = /^(10\.(?:1101|64898)\/[\d.]+)v\d+\b.*$/;

/** What Silverchair's sites (Oxford, MIT Press, Duke, AACR, ASH, GSA) put after a DOI: a number of their own, and words of the title. */
const numberedTail =
  /^(10\.1093\/[^/]+\/[^/]+|10\.(?:1162|1215|1158|1182|1130|1542)\/[^/]+)\/\d{4,9}(?:\/[\w-]{0,200})?$/;

/** Up to the first bracket that has no partner: `10.1000/a)and`, `10.1000/a[published`. */
function balanced(text: string): string {
  const open: { closer: string; at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    const closer = { '(': ')', '[': ']', '{': '}' }[letter];
    if (closer) open.push({ closer, at });
    else if (/[)\]}]/.test(letter) && open.pop()?.closer !== letter) return text.slice(0, at);
  }
  return text.slice(0, open[0]?.at ?? text.length);
}

/** Without the punctuation of the sentence around it; closing brackets stay where the identifier opened them. */
export function withoutClosers(text: string): string {
  let end = text.length;
  for (;;) {
    const last = text[end - 1] ?? '';
    const opener = { ')': '(', ']': '[', '}': '{' }[last];
    const open = opener ? text.slice(0, end).split(opener).length - text.slice(0, end).split(last).length : 0;
    if (open >= 0 && !/[.,;:!?'"’”*/]/.test(last)) return text.slice(0, end);
    end -= 1;
  }
}

/** Without percent signs; a text that is no address stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The first DOI of a text in lower case, without what follows it there or, `inAddress`, in a publisher's address. */
export function doiIn(text: string, inAddress: boolean): string | undefined {
  const found = doiPattern.exec(/%25|%2f/i.test(text) ? decoded(decoded(text)) : text)?.[0];
  if (!found) return undefined;
  let id = withoutClosers(balanced(found.split(doiEnd)[0] ?? '')).toLowerCase();
  if (inAddress) {
    id = versionTail.exec(id)?.[1] ?? id;
    for (let tail = addressTail.exec(id); tail; tail = addressTail.exec(id)) id = id.slice(0, tail.index);
    id = numberedTail.exec(id)?.[1] ?? id;
  }
  id = versionedPrefix.exec(id)?.[1] ?? id;
  return id.endsWith('/') ? undefined : id;
}
