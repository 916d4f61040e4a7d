import { taggedLine } from '../../text/tagged-line';
import { doiName, isoDay } from '../fields';
import { noteText } from '../html-notes';
import { personName } from '../person-name';
import { defineSource, type Imported, type ImportedPaper } from '../source';

/** Values of one entry by tag. */
type Values = Map<string, string[]>;

const first = (values: Values, ...tags: readonly string[]): string | undefined =>
  tags.flatMap((tag) => values.get(tag) ?? []).find(Boolean);
const all = (values: Values, ...tags: readonly string[]): string[] => tags.flatMap((tag) => values.get(tag) ?? []);

function nameOf(value: string): string {
  const [family = '', given, suffix] = value.split(/\s*,\s*/);
  return personName(family, given, suffix);
}

/** What databases write where notes stand, of an entry and not of its reader. */
const byItself =
  /^(?:(?:export date|cited by|cited references? count|times cited|total times cited|correspondence address|from duplicate|accession number|record (?:id|number)|date revised|the following values have no corresponding zotero field)\b|(?:doi:?\s*)?10\.\d{4,9}\/\S+$)/i;

/** Numbers of PubMed stand without their name where the database is told. */
const numbersOf = (values: Values): string[] => {
  const isMedical = /pubmed|medline|\bnlm\b/i.test(all(values, 'DB', 'DP').join(' '));
  return all(values, 'AN', 'C2', 'C7').map((id) => (isMedical && /^\d+$/.test(id) ? `pmid:${id}` : id));
};

function paperIn(values: Values, line: number): ImportedPaper {
  const url = all(values, 'UR', 'L2').find((address) => /^https?:/i.test(address));
  const isThesis = first(values, 'TY') === 'THES';
  const venue = first(values, 'T2', 'JO', 'JF', 'BT', 'JA', 'C3', ...(isThesis ? ['PB'] : []));
  const year = Number(/\d{4}/.exec(first(values, 'PY', 'Y1', 'DA') ?? '')?.[0]);
  const published = all(values, 'DA', 'Y1', 'PY').map(isoDay).find(Boolean);
  return {
    line,
    raw: {
      title: first(values, 'TI', 'T1', 'CT') ?? '',
      authors: all(values, 'AU', 'A1').map(nameOf),
      abstract: first(values, 'AB', 'N2') ?? '',
      ids: [
        ...all(values, 'DO').map(doiName),
        ...numbersOf(values),
        ...all(values, 'UR', 'L1', 'L2', 'LK'),
        venue ?? '',
      ],
      ...(year ? { year } : {}),
      ...(venue && !/^arxiv\b/i.test(venue) ? { venue } : {}),
      ...(published ? { published } : {}),
      urls: url ? { abs: url } : {},
    },
    tags: all(values, 'KW').flatMap((words) => words.split('\n')),
    notes: all(values, 'N1', 'RN')
      .map(noteText)
      .filter((markdown) => markdown && !byItself.test(markdown))
      .map((markdown) => ({ markdown })),
  };
}

/** Tags of which the lines mean something: notes, and keywords that stand below each other. */
const inLines = new Set(['N1', 'RN', 'KW']);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A line of a note without the spaces that keep it from being a field. */
const unprotected = (line: string): string =>
  /^ {2}\S/.test(line) && taggedLine.test(line.slice(2)) ? line.slice(2) : line;

/** Reads entries line by line. */
class Reader {
  readonly imported: Imported = { papers: [], problems: [] };
  #values: Values | undefined;
  #begun = 0;
  #last: { tag: string; values: string[] } | undefined;

  #problem(line: number, why: string): void {
    this.imported.problems.push({ line, why });
  }

  #close(isWhole: boolean): void {
    if (this.#values && !isWhole)
      this.#problem(this.#begun, 'this entry has no end; what it says was used all the same');
    if (this.#values) this.imported.papers.push(paperIn(this.#values, this.#begun));
    this.#values = undefined;
    this.#last = undefined;
  }

  #add(tag: string, value: string, line: number): void {
    if (!this.#values) {
      if (tag !== 'EF') this.#problem(line, 'this stands outside of any entry');
      return;
    }
    const values = this.#values.get(tag) ?? [];
    values.push(inLines.has(tag) ? value.trimStart() : oneLine(value));
    this.#values.set(tag, values);
    this.#last = { tag, values };
  }

  /** A line without a tag goes on with the value before it. */
  #goOn(text: string, line: number): void {
    if (!this.#last) {
      if (text.trim()) this.#problem(line, 'this is no line of RIS');
      return;
    }
    const { tag, values } = this.#last;
    const before = values.pop() ?? '';
    values.push(inLines.has(tag) ? `${before}\n${unprotected(text)}` : `${before} ${text.trim()}`.trimEnd());
  }

  take(raw: string, line: number): void {
    const [, tag = '', value = ''] = taggedLine.exec(raw) ?? [];
    if (tag === 'TY') {
      this.#close(false);
      this.#values = new Map([['TY', [value.trim()]]]);
      this.#begun = line;
    } else if (tag === 'ER') this.#close(true);
    else if (tag) this.#add(tag, value, line);
    else this.#goOn(raw, line);
  }

  end(): Imported {
    this.#close(false);
    return this.imported;
  }
}

/** RIS, as EndNote, Mendeley, Zotero and catalogues write it. */
export default defineSource({
  id: 'ris',
  label: 'RIS',
  order: 3,
  accepts: ({ text }) => /^\s*TY {1,2}- /m.test(text),
  read({ text }) {
    const reader = new Reader();
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) reader.take(line, index + 1);
    return reader.end();
  },
});
