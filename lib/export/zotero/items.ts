import { quoteIn } from '../../papers/names';
import type { Note, PaperRecord } from '../../papers/records';
import { isWritten } from '../../papers/standing';
import { type Entry, entryOf } from '../cite/entry';
import type { Person } from '../cite/person';
import { fragmentAddress } from '../markdown/fragment';
import { escapeHtml, htmlLink, noteHtml } from '../note-html';

/** A type of Zotero's, and its field for where a paper appeared: https://api.zotero.org/schema */
const types: Readonly<Record<Entry['type'], readonly [type: string, venue: string]>> = {
  article: ['journalArticle', 'publicationTitle'],
  inproceedings: ['conferencePaper', 'proceedingsTitle'],
  preprint: ['preprint', 'repository'],
  thesis: ['thesis', 'university'],
  report: ['report', 'institution'],
  misc: ['document', 'publisher'],
};

const creator = (person: Person): object =>
  person.family === undefined
    ? { creatorType: 'author', lastName: person.literal, fieldMode: 1 }
    : {
        creatorType: 'author',
        lastName: [person.particle, person.family].filter(Boolean).join(' '),
        firstName: [person.given, person.suffix].filter(Boolean).join(', '),
      };

function noteOf(note: Note): { note: string } {
  const quote = note.target && quoteIn(note.target);
  const words = noteHtml(note.markdown);
  if (!note.target || !quote) return { note: words };
  const source = htmlLink(fragmentAddress(note.target), 'On the page');
  return { note: `<blockquote><p>${escapeHtml(quote.exact)}</p></blockquote><p>${source}</p>${words}` };
}

/** A paper as an item that Zotero's connector server takes, with notes, tags and an id of ours. */
export function zoteroItem(record: PaperRecord, id: string): object {
  const entry = entryOf(record);
  const [itemType, venueField] = types[entry.type];
  const fields = {
    title: entry.title,
    abstractNote: entry.abstract,
    [venueField]: entry.venue,
    date: entry.date.map((part) => String(part).padStart(2, '0')).join('-'),
    DOI: entry.doi,
    archiveID: entry.type === 'preprint' && entry.arxiv ? `arXiv:${entry.arxiv}` : undefined,
    url: entry.url,
    libraryCatalog: 'Papergloss',
  };
  return {
    id,
    itemType,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value)),
    creators: entry.people.map(creator),
    tags: [...entry.keywords],
    notes: record.notes.filter(isWritten).map(noteOf),
    attachments: [],
    seeAlso: [],
  };
}
