import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Fetch, sendToZotero } from '../../../lib/export/zotero/send';
import { aFullPaper, aNote, aRecord } from './records';

const text = z.string().check(z.minLength(1));
const common = {
  title: text,
  date: z.optional(text),
  url: z.optional(text),
  abstractNote: z.optional(text),
  libraryCatalog: text,
};
const item = {
  id: text,
  creators: z.array(
    z.union([
      z.strictObject({ creatorType: z.literal('author'), lastName: text, firstName: z.string() }),
      z.strictObject({ creatorType: z.literal('author'), lastName: text, fieldMode: z.literal(1) }),
    ]),
  ),
  tags: z.array(text),
  notes: z.array(z.strictObject({ note: text })),
  attachments: z.array(z.never()),
  seeAlso: z.array(z.never()),
};
const typed = <Fields extends z.core.$ZodShape>(itemType: string, fields: Fields) =>
  z.strictObject({ ...common, ...item, itemType: z.literal(itemType), DOI: z.optional(text), ...fields });
/** What the server takes, field by field, by the types that are sent here. */
const bodySchema = z.strictObject({
  sessionID: text,
  uri: z.url(),
  items: z
    .array(
      z.union([
        typed('journalArticle', { publicationTitle: z.optional(text) }),
        typed('conferencePaper', { proceedingsTitle: z.optional(text) }),
        typed('preprint', { repository: z.optional(text), archiveID: z.optional(text) }),
        typed('document', { publisher: z.optional(text) }),
      ]),
    )
    .check(z.minLength(1), z.maxLength(50)),
});

/** Stands in for Zotero's server: refuses what its own would. */
class StandIn {
  readonly bodies: z.infer<typeof bodySchema>[] = [];
  editable = true;
  readonly #sessions = new Set<string>();
  readonly server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { headers, method, url } = request;
      const answer = (status: number, said = '') => response.writeHead(status).end(said);
      if (headers['user-agent']?.startsWith('Mozilla/') && !headers['x-zotero-connector-api-version'])
        return answer(403);
      if (method !== 'POST' || headers['content-type'] !== 'application/json') return answer(400);
      if (url === '/connector/ping') return answer(200, '{"prefs":{}}');
      if (url !== '/connector/saveItems') return answer(404);
      if (Number(headers['x-zotero-connector-api-version']) < 3)
        return answer(400, '{"error":"CONNECTOR_VERSION_OUTDATED"}');
      const read = bodySchema.safeParse(JSON.parse(body));
      if (!read.success) return answer(500, z.prettifyError(read.error));
      if (this.#sessions.has(read.data.sessionID)) return answer(409, '{"error":"SESSION_EXISTS"}');
      if (!this.editable) return answer(500, '{"libraryEditable":false}');
      this.#sessions.add(read.data.sessionID);
      this.bodies.push(read.data);
      return answer(201);
    });
  });
}

let zotero: StandIn;
let address = '';
const asBrowser: Fetch = (url, request) =>
  fetch(url.replace('http://127.0.0.1:23119', address), {
    ...request,
    headers: { ...request.headers, 'User-Agent': 'Mozilla/5.0' },
  });
let ids = 0;
const newId = () => `id-${ids++}`;

beforeEach(async () => {
  zotero = new StandIn();
  await new Promise<void>((ready) => zotero.server.listen(0, '127.0.0.1', ready));
  const bound = zotero.server.address();
  address = typeof bound === 'object' && bound ? `http://127.0.0.1:${bound.port}` : '';
});
afterEach(() => zotero.server.close());

const highlight = aNote({
  id: 'h',
  kind: 'highlight',
  markdown: '**yes**',
  target: { source: 'https://x.org/a', selector: [{ type: 'TextQuoteSelector', exact: 'a <b> speedup' }] },
});

test('papers arrive with names, notes and tags', async () => {
  const authors = ['Ludwig van Beethoven', 'World Health Organization', 'John Smith Jr.'];
  const records = [
    aRecord({ paper: aFullPaper({ authors }), notes: [aNote({ markdown: '# A\n\n<script>x</script>' }), highlight] }),
    aRecord({ paper: aFullPaper({ venue: 'arXiv', aliases: [] }) }),
    aRecord({ paper: aFullPaper({ venue: 'Nature', key: 'doi:10.1/x' }) }),
  ];
  expect(await sendToZotero(records, asBrowser, newId)).toBe(3);
  const [first, second, third] = zotero.bodies[0]?.items ?? [];
  expect(first).toMatchObject({
    itemType: 'conferencePaper',
    title: 'Parallel Drafts',
    proceedingsTitle: 'NeurIPS 2024',
    date: '2024-04-18',
    DOI: '10.1000/xyz',
    creators: [
      { lastName: 'van Beethoven', firstName: 'Ludwig' },
      { lastName: 'World Health Organization', fieldMode: 1 },
      { lastName: 'Smith', firstName: 'John, Jr.' },
    ],
    tags: ['to cite'],
    notes: [
      { note: '<h1>A</h1>\n&lt;script&gt;x&lt;/script&gt;' },
      {
        note: '<blockquote><p>a &lt;b&gt; speedup</p></blockquote><p><a href="https://x.org/a#:~:text=a%20%3Cb%3E%20speedup">On the page</a></p><p><strong>yes</strong></p>\n',
      },
    ],
  });
  expect(second).toMatchObject({ itemType: 'preprint', repository: 'arXiv', archiveID: 'arXiv:2404.12345' });
  expect(third).toMatchObject({ itemType: 'journalArticle', publicationTitle: 'Nature' });
});

test('many papers go in sessions of their own', async () => {
  expect(
    await sendToZotero(
      Array.from({ length: 120 }, () => aRecord()),
      asBrowser,
      newId,
    ),
  ).toBe(120);
  expect(zotero.bodies.map(({ items }) => items.length)).toEqual([50, 50, 20]);
});

test('what goes wrong is said in words that help', async () => {
  zotero.editable = false;
  await expect(sendToZotero([aRecord()], asBrowser, newId)).rejects.toThrow(/cannot be changed\. Choose another/);
  const gone: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  await expect(sendToZotero([aRecord()], gone, newId)).rejects.toThrow(/does not answer\. Start Zotero/);
});
