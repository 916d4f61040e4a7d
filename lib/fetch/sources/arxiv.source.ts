import { DomUtils, parseDocument } from 'htmlparser2';
import { readIdentifier } from '../../papers/identifiers';
import type { Paper } from '../../papers/schema';
import { codeIn, paperOf } from '../answer';
import { facts } from '../facts';
import { idIn, type Source, Unreadable } from '../source';

type Entry = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** https://info.arxiv.org/help/api/user-manual.html; one request in three seconds: https://info.arxiv.org/help/api/tou.html */
export const arxiv: Source = {
  ...facts.arxiv,
  most: 100,
  pause: 3000,
  question: (names) => ({
    url: `https://export.arxiv.org/api/query?id_list=${names.map(idIn).join(',')}&max_results=${names.length}`,
  }),
  read(answer) {
    if (!/<feed[\s>]/.test(answer) || !/<\/feed>\s*$/.test(answer)) throw new Unreadable('not a whole feed');
    const feed = parseDocument(answer, { xmlMode: true });
    return DomUtils.getElementsByTagName('entry', feed).flatMap((entry) => paperIn(entry) ?? []);
  },
};

function paperIn(entry: Entry): Paper | undefined {
  const all = (name: string): string[] =>
    DomUtils.getElementsByTagName(name, entry).map((element) => DomUtils.textContent(element));
  const [address = ''] = all('id');
  if (readIdentifier(address)?.kind !== 'arxiv') return undefined; // an error is told as an entry
  const [title, abstract = '', published, doi, venue, comment = ''] = [
    'title',
    'summary',
    'published',
    'arxiv:doi',
    'arxiv:journal_ref',
    'arxiv:comment',
  ].map((name) => all(name)[0]);
  const code = codeIn(comment) ?? codeIn(abstract);
  const categories = DomUtils.getElementsByTagName('category', entry).flatMap(({ attribs }) => attribs['term'] ?? []);
  const authors = DomUtils.getElementsByTagName('author', entry).flatMap((author) =>
    DomUtils.getElementsByTagName('name', author).map((name) => DomUtils.textContent(name)),
  );
  const ids = [address, ...(doi ? [`doi:${doi}`] : [])];
  const urls = code === undefined ? {} : { urls: { code } };
  return paperOf({ title, abstract, authors, ids, published, venue, categories, ...urls }, facts.arxiv.id);
}
