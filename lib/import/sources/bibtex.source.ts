import { type Creator, type Entry, parse } from '@retorquere/bibtex-parser';
import { personName } from '../person-name';
import { defineSource, eachInTurn, type Imported, type ImportedPaper } from '../source';

const options = { english: false, sentenceCase: false, caseProtection: false, unsupported: 'ignore' } as const;

/** Where entries begin: their lines, and their texts with what comes before the next. */
function piecesOf(text: string): { line: number; text: string }[] {
  const pieces: { line: number; text: string }[] = [];
  let line = 1;
  for (const piece of text.split(/^(?=[ \t]*@\s*\w+\s*[{(])/m)) {
    pieces.push({ line, text: piece });
    line += piece.split('\n').length - 1;
  }
  return pieces.filter((piece) => /^\s*@/.test(piece.text));
}

const isMacro = (text: string): boolean => /^\s*@\s*string\b/i.test(text);
const macroName = /^\s*@\s*string\s*[{(]\s*([^\s=]+)/i;
const bareWord = /[^\s{}(),="#%@]+/g;
const isAside = (text: string): boolean => /^\s*@\s*(?:string|comment|preamble)\b/i.test(text);

function nameOf({ name, firstName, prefix, lastName, suffix }: Creator): string {
  if (name) return name.normalize();
  if (lastName === 'others' && !firstName) return 'et al.';
  const family = [prefix, lastName].filter(Boolean).join(' ');
  return personName(family, firstName, suffix).normalize();
}

const plain = (text: string | undefined): string =>
  (text ?? '')
    .replace(/<\/?[a-z]+[^<>]*>/gi, '')
    .normalize()
    .trim();

/** Fields of an entry by name: those that are texts. */
const texts = (entry: Entry): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entry.fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

function paperIn(entry: Entry, line: number): ImportedPaper {
  const field = texts(entry);
  const isArxiv = /arxiv/i.test(`${field['archiveprefix']} ${field['eprinttype']} ${field['journal']}`);
  const { doi, url, eprint, pmid, pmcid } = field;
  const ids = [
    doi && `doi:${doi}`,
    eprint && (isArxiv ? `arxiv:${eprint}` : eprint),
    field['journal'],
    pmid && `pmid:${pmid}`,
    pmcid,
    url,
  ];
  const venue = plain(field['journaltitle'] ?? field['journal'] ?? field['booktitle']);
  const year = Number(/\d{4}/.exec(field['year'] ?? field['date'] ?? '')?.[0]);
  const notes = [field['annotation'] ?? field['annote']].flatMap((text) => (text ? [{ markdown: text.trim() }] : []));
  return {
    line,
    raw: {
      title: plain(field['title']),
      authors: (entry.fields.author ?? []).map(nameOf),
      abstract: plain(field['abstract']),
      ids: ids.filter((id) => id !== undefined),
      ...(year ? { year } : {}),
      ...(venue && !/^arxiv\b/i.test(venue) ? { venue } : {}),
      ...(/^\d{4}-\d\d/.test(field['date'] ?? '') ? { published: field['date'] ?? '' } : {}),
      urls: url ? { abs: url } : {},
    },
    tags: entry.fields.keywords ?? [],
    notes,
  };
}

type Piece = ReturnType<typeof piecesOf>[number];

/** Gives the macros that a text names, with those that they name: reading all of them anew for each entry takes long where they are many. */
function macrosFor(pieces: readonly Piece[]): (text: string) => string {
  const byName = new Map(pieces.map(({ text }) => [macroName.exec(text)?.[1]?.toLowerCase() ?? '', text]));
  const named = (text: string, known: Set<string>): string[] =>
    (text.toLowerCase().match(bareWord) ?? []).flatMap((word) => {
      const macro = byName.get(word);
      if (macro === undefined || known.has(word)) return [];
      known.add(word);
      return [...named(macro, known), macro];
    });
  return (text) => (byName.size === 0 ? '' : named(text, new Set()).join(''));
}

function readPiece({ line, text }: Piece, macros: string, into: Imported): void {
  const { entries, errors } = parse(macros + text, options);
  const [entry] = entries.slice(-1);
  if (!entry) into.problems.push({ line, why: errors[0]?.error ?? 'this is no entry' });
  else if (Object.keys(entry.fields).length > 0 || errors.length === 0) into.papers.push(paperIn(entry, line));
  else into.problems.push({ line, why: `the entry “${entry.key}” is not closed, or damaged` });
}

/** BibTeX and BibLaTeX, of any program. Each entry is read by itself, so that a damaged one spoils no other. */
export default defineSource({
  id: 'bibtex',
  label: 'BibTeX',
  order: 2,
  accepts: ({ text }) => /^[ \t]*@\s*\w+\s*[{(]/m.test(text),
  async read({ text }, work) {
    const pieces = piecesOf(text);
    const macros = macrosFor(pieces.filter((piece) => isMacro(piece.text)));
    const imported: Imported = { papers: [], problems: [] };
    const entries = pieces.filter((piece) => !isAside(piece.text));
    await eachInTurn(entries, work, (piece) => readPiece(piece, macros(piece.text), imported));
    return imported;
  },
});
