import { type BibEntry, bibEntries, hasEntries } from '../bibtex/entries';
import { type FieldOf, paperOf } from '../bibtex/paper';
import { TexReader } from '../bibtex/tex';
import { defineSource, eachInTurn, type Imported } from '../source';

/** What an entry has from the one that it refers to, by the names that the field has there. */
const inherited: Readonly<Record<string, readonly string[]>> = {
  booktitle: ['booktitle', 'title'],
  journal: ['journal', 'journaltitle'],
  year: ['year'],
  date: ['date'],
  month: ['month'],
};

/** The fields of an entry, with those of the one that `crossref` names. */
function fieldsOf({ fields }: BibEntry, byKey: ReadonlyMap<string, BibEntry>): FieldOf {
  const parent = byKey.get(fields.get('crossref')?.trim().toLowerCase() ?? '')?.fields;
  const told = (name: string): string | undefined => fields.get(name)?.trim() || undefined;
  const from = (name: string): string | undefined =>
    inherited[name]?.map((theirs) => parent?.get(theirs)).find((value) => value?.trim());
  return (...names) => names.map(told).find(Boolean) ?? (parent && names.map(from).find(Boolean));
}

/** BibTeX and BibLaTeX, of any program. */
export default defineSource({
  id: 'bibtex',
  label: 'BibTeX',
  order: 2,
  accepts: ({ text }) => hasEntries(text),
  async read({ text }, work) {
    const { entries, problems } = bibEntries(text);
    const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
    const imported: Imported = { papers: [], problems };
    const tex = new TexReader();
    await eachInTurn(entries, work, (entry) => {
      imported.papers.push(paperOf(entry, fieldsOf(entry, byKey), tex));
    });
    return imported;
  },
});
