import { decoded, doiIn, doiJoint, doiPattern, foreign, withoutClosers } from './doi';

export type IdentifierKind = 'arxiv' | 'doi' | 'openreview' | 'acl' | 'pmid' | 'pmcid' | 's2' | 'title';

/** One identifier in its canonical form; `key` is `kind:id`, the form that records are kept under. */
export interface Identifier {
  kind: IdentifierKind;
  id: string;
  key: string;
}

/** From the strongest to the weakest: the first kind that a paper has makes its key. */
const strongestFirst: readonly IdentifierKind[] = ['arxiv', 'doi', 'openreview', 'acl', 'pmid', 'pmcid', 's2', 'title'];

/** The archives of arXiv's identifiers before April 2007 (https://info.arxiv.org/help/arxiv_identifier.html). */
const archives =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con';
const newArxiv = '(?:0[7-9]|[1-4]\\d)(?:0[1-9]|1[0-2])\\.\\d{4,5}';
const oldArxiv = `(?:${archives})(?:\\.[a-z]{2})?/\\d{2}(?:0[1-9]|1[0-2])\\d{3}`;
const arxivPattern = new RegExp(`^(${newArxiv}|${oldArxiv})(?:v\\d+)?(?![\\w/])`, 'i');
const arxivExact = new RegExp(`^(?:${newArxiv}|${oldArxiv})(?:v\\d+)?$`, 'i');
const aclPattern = /^(?:\d{4}\.[a-z\d_]+-[a-z\d_]+\.\d+|[A-Z]\d{2}-\d{4,5})$/i;

/** Nothing longer is an identifier or an address that holds one. */
const longest = 2000;

const make = (kind: IdentifierKind, id: string): Identifier => ({ kind, id, key: `${kind}:${id}` });

/** arXiv's identifier without version; the subject class of old identifiers (`math.GT/0309136`) is not part of it. */
function arxiv(text: string): Identifier | undefined {
  const id = arxivPattern.exec(text)?.[1];
  return id ? make('arxiv', id.toLowerCase().replace(/\.[a-z]{2}\//, '/')) : undefined;
}

function doi(text: string, inAddress = false): Identifier | undefined {
  const id = doiIn(text, inAddress);
  const preprint = id && /^10\.48550\/arxiv\.(.+)$/.exec(id)?.[1];
  return id ? (preprint && arxiv(preprint)) || make('doi', id) : undefined;
}

function acl(text: string): Identifier | undefined {
  if (!aclPattern.test(text)) return undefined;
  return make('acl', text.includes('.') ? text.toLowerCase() : text.toUpperCase());
}

/** Identifiers with their label, as people and our own keys write them. */
const labelled: readonly [RegExp, (rest: string) => Identifier | undefined][] = [
  [/^arxiv(?: preprint)?(?: e-prints?)?(?: arxiv)?[:：\s]\s*/i, arxiv],
  [/^(?:https?:)?(?:doi|info:doi\/)\s*[:：\s]?\s*(?=10\.)/i, (rest) => doi(rest)],
  [/^pmid[:：\s]\s*(?=\d)/i, (rest) => number('pmid', rest)],
  [/^(?:pmcid[:\s]\s*)?(?=pmc\d)/i, (rest) => number('pmcid', rest)],
  [/^openreview:\s*/i, (rest) => openreview(rest)],
  [/^acl:\s*/i, acl],
  [/^s2:\s*/i, (rest) => s2(rest)],
  [/^title:(?=[\da-z]+$)/, (rest) => make('title', rest)],
];

function number(kind: 'pmid' | 'pmcid', text: string): Identifier | undefined {
  const digits = /^(?:PMC)?(\d{1,9})(?!\d)/i.exec(text)?.[1];
  return digits ? make(kind, kind === 'pmcid' ? `PMC${digits}` : digits) : undefined;
}

const openreview = (text: string | null): Identifier | undefined =>
  text && /^[\w-]{5,30}$/.test(text) ? make('openreview', text) : undefined;

const s2 = (text: string): Identifier | undefined => {
  const id = /^[\da-f]{40}$/i.exec(text)?.[0];
  return id ? make('s2', id.toLowerCase()) : undefined;
};

/** Sites whose addresses carry an identifier: host, then how to read it from path and query. */
const addresses: readonly [RegExp, (path: string, query: URLSearchParams) => Identifier | undefined][] = [
  [
    /(?:^|\.)(?:arxiv\.org|xxx\.lanl\.gov|ar5iv\.org|alphaxiv\.org|arxiv-vanity\.com|scirate\.com)$/,
    (path) =>
      arxiv(path.replace(/^\/(?:arxiv\/)?(?:[a-z][a-z-]+\/)?/i, '').replace(/\.pdf$/i, '')) ?? arxiv(path.slice(1)),
  ],
  [/(?:^|\.)(?:huggingface\.co|hf\.co)$/, (path) => arxiv(/^\/papers\/(.+)/.exec(path)?.[1] ?? '')],
  [
    /(?:^|\.)openreview\.net$/,
    (path, query) => (/^\/(?:forum|pdf|attachment)/.test(path) ? openreview(query.get('id')) : undefined),
  ],
  [/(?:^|\.)(?:aclanthology\.(?:org|info)|aclweb\.org)$/, (path) => acl(aclName(path))],
  [/(?:^|\.)(?:ncbi\.nlm\.nih\.gov|europepmc\.org)$/, medical],
  [
    /(?:^|\.)semanticscholar\.org$/,
    (path) => s2(/\/([\da-f]{40})(?:\/|$)/i.exec(path)?.[1] ?? '') ?? arxiv(/^\/arxiv\/(.+)/i.exec(path)?.[1] ?? ''),
  ],
  [
    /(?:^|\.)nature\.com$/,
    (path) => doi(`10.1038/${/^\/articles\/([a-z]+\d[\w.-]*?)(?:\.pdf)?\/?$/.exec(path)?.[1] ?? ''}`),
  ],
  [
    /(?:^|\.)(?:bio|med)rxiv\.org$/,
    (path) => {
      const id = /\/early\/(?:\d+\/)*(\d{6}|\d{4}\.\d\d\.\d\d\.\d{6,8})(?=[v./]|$)/.exec(path)?.[1];
      return id ? make('doi', `10.1101/${id}`) : undefined;
    },
  ],
  [
    /(?:^|\.)elifesciences\.org$/,
    (path) => {
      const id = /^\/(?:articles|reviewed-preprints|digests|content\/\d+\/e)\/?(\d{5,6})(?!\d)/.exec(path)?.[1];
      return id ? make('doi', `10.7554/elife.${id}`) : undefined;
    },
  ],
  [
    /(?:^|\.)preprints\.org$/,
    (path) => {
      const id = /^\/(?:frontend\/)?manuscript\/(\d{6}\.\d{4})(?:\/|$)/.exec(path)?.[1];
      return id ? make('doi', `10.20944/preprints${id}`) : undefined;
    },
  ],
];

const aclName = (path: string): string =>
  (/([^/]+?)(?:v\d+)?(?:\.pdf|\.bib|\.html)?\/?$/i.exec(path)?.[1] ?? '').replace(/^(\w\d\d-\d{4,5}).*$/, '$1');

function medical(path: string, query: URLSearchParams): Identifier | undefined {
  const pmc = /\/(PMC\d+)/i.exec(path)?.[1];
  if (pmc) return number('pmcid', pmc);
  const pmid = /^\/(?:pubmed\/|(?:article|abstract)\/MED\/)?(\d+)\/?$/i.exec(path)?.[1];
  const term = /^\s*(?:pmid:?\s*(\d{1,8})|(\d{5,8})|(\d{1,8})\s*\[(?:pmid|uid)\])\s*(?:\[(?:pmid|uid)\])?\s*$/i.exec(
    query.get('term') ?? '',
  );
  const found = pmid ?? term?.[1] ?? term?.[2] ?? term?.[3];
  return found ? number('pmid', found) : undefined;
}

/** Query parameters that hold the address that a redirect leads to, and those that hold arXiv's identifiers. */
const redirects = new Set('url q u target dest destination redirect link a to z href goto'.split(' '));
const carriers = new Set(['pid', 'arxiv', 'arxivid', 'arxiv_id', 'paperid']);

/** The address that a mail filter wrapped into its own: `urldefense.com/v3/__https://doi.org/10.1/x__;!!…`. */
const wrapped = /^https?:\/\/[^/]+\/v\d\/__(https?:.+?)__;/i;

function fromAddress(given: string, depth = 0): Identifier | undefined {
  const address = wrapped.exec(given)?.[1] ?? given;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const path = decoded(url.pathname);
  for (const [host, read] of addresses) {
    const found = host.test(url.hostname) && read(path, url.searchParams);
    if (found) return found;
  }
  const inPath = doi(path, true) ?? mirrored(path, depth);
  if (inPath || !url.search) return inPath;
  for (const [name, value] of url.searchParams) {
    const found = fromParameter(name.toLowerCase(), value.trim(), depth);
    if (found) return found;
  }
  return undefined;
}

function fromParameter(name: string, value: string, depth: number): Identifier | undefined {
  if (/^https?:/i.test(value)) return redirects.has(name) && depth < 2 ? fromAddress(value, depth + 1) : undefined;
  if (/^(?:info:)?(?:doi[:/]\s*)?10\.\d{4}/i.test(value)) return doi(value, true);
  return carriers.has(name) ? arxiv(value) : undefined;
}

/** Mirrors and readers keep arXiv's identifier after a telling path segment; archives keep the whole address. */
function mirrored(path: string, depth: number): Identifier | undefined {
  const nested = /\/(https?:\/\/?.+)/i.exec(path)?.[1];
  if (nested && depth < 2) return fromAddress(nested.replace(/^(https?:)\/+/i, '$1//'), depth + 1);
  const id =
    /\/(?:abs|pdf|html|papers?|arxiv|overview|arxiv[.:-])\/?([\d.]+v?\d*|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:\.pdf)?\/?$/i.exec(
      path,
    )?.[1];
  return id ? arxiv(id) : undefined;
}

/**
 * Reads one identifier from an address, a labelled identifier (`arXiv:2404.12345v2`, `PMID: 123`) or a bare one.
 * Gives undefined where the text is none; a number alone is none.
 */
export function readIdentifier(text: string): Identifier | undefined {
  const trimmed = text.replace(/[\u200b\u00ad]/g, '').trim();
  if (trimmed.length < 4 || trimmed.length > longest) return undefined;
  if (/^https?:\/\//i.test(trimmed)) return fromAddress(trimmed);
  if (/^(?:\/\/)?[\w-]+(?:\.[\w-]+)+\//.test(trimmed) && !/^(?:10\.\d|[a-z-]+\.[a-z]{2}\/\d{7})/i.test(trimmed)) {
    return fromAddress(`https://${trimmed.replace(/^\/\//, '')}`);
  }
  for (const [label, read] of labelled) {
    const match = label.exec(trimmed);
    const found = match && read(trimmed.slice(match[0].length));
    if (found) return found;
  }
  if (arxivExact.test(trimmed)) return arxiv(trimmed);
  return trimmed.startsWith('10.') ? doi(trimmed) : acl(trimmed);
}

const inText = new RegExp(
  [
    `https?://[^\\s<>"${foreign}]+`,
    `\\barxiv(?: preprint)?(?: arxiv)?[:：\\s]\\s?(?:${newArxiv}|${oldArxiv})(?:v\\d+)?`,
    `\\b(?:${oldArxiv})\\b`,
    '\\b(?:1[5-9]|[2-4]\\d)(?:0[1-9]|1[0-2])\\.\\d{5}(?:v\\d+)?\\b',
    `\\b${doiPattern.source}`,
    '\\bPMID[:：]?\\s?\\d+',
    '\\bPMC\\d{4,}',
  ].join('|'),
  'gi',
);

/** All identifiers that a running text names, each once, in their order. */
export function identifiersIn(text: string): Identifier[] {
  const found = new Map<string, Identifier>();
  for (const [match] of text.replace(doiJoint, ' ').matchAll(inText)) {
    if (match.length > longest) continue;
    const identifier = readIdentifier(/^https?:/i.test(match) ? withoutClosers(match) : match);
    if (identifier && !found.has(identifier.key)) found.set(identifier.key, identifier);
  }
  return [...found.values()];
}

/** The identifiers that follow from this one: a DOI of the ACL Anthology (10.18653/v1/…) holds the Anthology's own. */
export function impliedIdentifiers(identifier: Identifier): Identifier[] {
  const name = identifier.kind === 'doi' ? /^10\.(?:18653\/v1|3115\/v1)\/(.+)$/.exec(identifier.id)?.[1] : undefined;
  const implied = name ? acl(name) : undefined;
  return implied ? [implied] : [];
}

/** 0 for the strongest kind; the kind is what stands before the key's first colon. */
export function strengthOf(key: string): number {
  const rank = strongestFirst.findIndex((kind) => key.startsWith(`${kind}:`));
  return rank < 0 ? strongestFirst.length : rank;
}

/** Orders keys from the strongest identifier to the weakest, and alphabetically within a kind. */
export function byStrength(a: string, b: string): number {
  return strengthOf(a) - strengthOf(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** The public address of a paper by its key; undefined for a title. */
export function addressOf(key: string): string | undefined {
  const id = key.slice(key.indexOf(':') + 1);
  switch (strongestFirst[strengthOf(key)]) {
    case 'arxiv':
      return `https://arxiv.org/abs/${id}`;
    case 'doi':
      return `https://doi.org/${encodeURI(id).replace(/[?#]/g, encodeURIComponent)}`;
    case 'openreview':
      return `https://openreview.net/forum?id=${id}`;
    case 'acl':
      return `https://aclanthology.org/${id}/`;
    case 'pmid':
      return `https://pubmed.ncbi.nlm.nih.gov/${id}/`;
    case 'pmcid':
      return `https://pmc.ncbi.nlm.nih.gov/articles/${id}/`;
    case 's2':
      return `https://www.semanticscholar.org/paper/${id}`;
    default:
      return undefined;
  }
}
