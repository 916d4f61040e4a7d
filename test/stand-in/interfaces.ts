/** A paper that the stand-in for all public interfaces knows. */
export interface KnownPaper {
  arxiv?: string;
  doi?: string;
  pmid?: string;
  title: string;
  abstract?: string;
}

/** One answer over the wire. */
export interface StandInAnswer {
  status: number;
  contentType: string;
  body: string;
  headers?: Readonly<Record<string, string>>;
}

type Protocol = (url: URL, body: string, known: readonly KnownPaper[]) => StandInAnswer;

const json = (value: unknown): StandInAnswer => ({
  status: 200,
  contentType: 'application/json',
  body: JSON.stringify(value),
});

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const entryOf = ({ arxiv, title, abstract = '' }: KnownPaper): string =>
  `<entry><id>http://arxiv.org/abs/${arxiv}v1</id><published>2024-01-01T00:00:00Z</published>
<title>${escaped(title)}</title><summary>${escaped(abstract)}</summary><author><name>Ada Example</name></author></entry>`;

const byId = (known: readonly KnownPaper[], kind: 'arxiv' | 'doi' | 'pmid', id: string): KnownPaper | undefined =>
  known.find((paper) => paper[kind]?.toLowerCase() === id.toLowerCase());

const places = (abstract: string): Record<string, number[]> => {
  const found = new Map<string, number[]>(); // of a word like `__proto__` too
  abstract.split(' ').forEach((word, at) => {
    found.set(word, [...(found.get(word) ?? []), at]);
  });
  return Object.fromEntries(found);
};

/** How each interface answers, as far as we ask it. */
const protocols: Readonly<Record<string, Protocol>> = {
  'export.arxiv.org'(url, _body, known) {
    const ids = (url.searchParams.get('id_list') ?? '').split(',');
    const most = Number(url.searchParams.get('max_results') ?? 10);
    const entries = ids.flatMap((id) => byId(known, 'arxiv', id) ?? []).map(entryOf);
    return {
      status: 200,
      contentType: 'application/atom+xml; charset=utf-8',
      body: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${entries.slice(0, most).join('')}</feed>`,
    };
  },
  'www.ebi.ac.uk'(url, _body, known) {
    const query = url.searchParams.get('query') ?? '';
    const asked = [...query.matchAll(/EXT_ID:(\d+)|DOI:"([^"]+)"/g)];
    const found = asked.flatMap(([, pmid, doi]) => byId(known, pmid ? 'pmid' : 'doi', pmid ?? doi ?? '') ?? []);
    const result = found.map(({ pmid, doi, title, abstract }) => ({ pmid, doi, title, abstractText: abstract }));
    return json({ resultList: { result } });
  },
  'api.semanticscholar.org'(_url, body, known) {
    const ids: unknown = JSON.parse(body).ids;
    if (!Array.isArray(ids)) return { status: 400, contentType: 'application/json', body: '{"error":"no ids"}' };
    const found = ids.map((id) => {
      const [kind = '', rest = ''] = String(id).split(/:(.*)/s);
      const kinds = { ARXIV: 'arxiv', DOI: 'doi', PMID: 'pmid' } as const;
      return kind === 'ARXIV' || kind === 'DOI' || kind === 'PMID' ? byId(known, kinds[kind], rest) : undefined;
    });
    if (found.every((paper) => !paper))
      return { status: 400, contentType: 'application/json', body: '{"error":"No valid paper ids given"}' };
    return json(
      found.map((paper) =>
        paper
          ? {
              paperId: '0'.repeat(40),
              externalIds: { ArXiv: paper.arxiv, DOI: paper.doi, PubMed: paper.pmid, CorpusId: 7 },
              title: paper.title,
              abstract: paper.abstract ?? null,
            }
          : null,
      ),
    );
  },
  'api.openalex.org'(url, _body, known) {
    const dois = (url.searchParams.get('filter') ?? '').replace(/^doi:/, '').split('|');
    const found = dois.flatMap(
      (doi) => byId(known, 'doi', doi) ?? byId(known, 'arxiv', doi.replace(/^10\.48550\/arxiv\./, '')) ?? [],
    );
    const results = found.map(({ doi, arxiv, title, abstract }) => ({
      doi: `https://doi.org/${doi ?? `10.48550/arxiv.${arxiv}`}`,
      title,
      abstract_inverted_index: abstract ? places(abstract) : null,
    }));
    return json({ results });
  },
  'api.crossref.org'(url, _body, known) {
    const dois = (url.searchParams.get('filter') ?? '').split(',').map((each) => each.replace(/^doi:/, ''));
    const found = dois.flatMap((doi) => byId(known, 'doi', doi) ?? []);
    const items = found.map(({ doi, title, abstract }) => ({
      DOI: doi,
      title: [title],
      ...(abstract ? { abstract: `<jats:p>${escaped(abstract)}</jats:p>` } : {}),
    }));
    return json({ status: 'ok', message: { items } });
  },
};

/** What an interface answers that knows these papers; undefined where the address is none of an interface. */
export const answerOf = (
  address: string,
  body: string | null,
  known: readonly KnownPaper[],
): StandInAnswer | undefined => {
  const url = new URL(address);
  return protocols[url.hostname]?.(url, body ?? '', known);
};

/** Ways in which an interface fails. */
export const faults = {
  busy: { status: 429, contentType: 'text/plain', body: 'Too many requests', headers: { 'Retry-After': '7' } },
  restUntil: {
    status: 503,
    contentType: 'text/plain',
    body: 'Come back later',
    headers: { 'Retry-After': 'Sat, 01 Jan 2050 00:01:00 GMT' },
  },
  restLong: { status: 429, contentType: 'text/plain', body: 'Enough for today', headers: { 'Retry-After': '3600' } },
  broken: { status: 500, contentType: 'text/html', body: '<h1>Internal error</h1>' },
  page: { status: 200, contentType: 'text/html', body: '<!DOCTYPE html><html><body>Please log in</body></html>' },
  refused: { status: 403, contentType: 'text/html', body: 'No' },
} as const satisfies Record<string, StandInAnswer>;

/** An answer that was cut off on its way. */
export const halfOf = (answer: StandInAnswer): StandInAnswer => ({
  ...answer,
  body: answer.body.slice(0, answer.body.length / 2),
});
