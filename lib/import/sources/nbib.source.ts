import { doiName, isoDay } from '../fields';
import { personName } from '../person-name';
import { defineSource, type Imported, type ImportedPaper } from '../source';

/** A tag of four places, a dash, a value; a line that begins with six spaces goes on with the value before it. */
const tagLine = /^([A-Z]{2,4}) {0,2}- ?(.*)$/;
const carriedOn = /^ {6}\S/;

/** Values of one record by tag, in their order. */
type Values = Map<string, string[]>;

const all = (values: Values, tag: string): readonly string[] => values.get(tag) ?? [];
const first = (values: Values, ...tags: readonly string[]): string | undefined =>
  tags.map((tag) => all(values, tag)[0]).find(Boolean);

const suffix = /^(?:jr|sr|[1-9](?:st|nd|rd|th)|i{1,3}|iv)\.?$/i;

/** A name in full, `Andersson, Mira K`, at times with a suffix behind it. */
function fullName(value: string): string {
  const [family = '', given = '', ...rest] = value.split(/\s*,\s*/);
  const words = given.split(' ');
  const last = words.at(-1) ?? '';
  const isSuffixed = words.length > 1 && suffix.test(last);
  return personName(family, isSuffixed ? words.slice(0, -1).join(' ') : given, rest[0] ?? (isSuffixed ? last : ''));
}

/** A name in short, `Andersson MK`; ERIC has none but those in full. */
function shortName(value: string): string {
  if (value.includes(',')) return fullName(value);
  const [, family = value, initials = ''] = /^(.+) (\p{Lu}{1,4})$/u.exec(value.trim()) ?? [];
  return personName(family, initials.split('').join(' '));
}

/** Authors as fully as they are told, and groups. */
const authorsIn = (values: Values): string[] => [
  ...(all(values, 'FAU').length > 0 ? all(values, 'FAU').map(fullName) : all(values, 'AU').map(shortName)),
  ...all(values, 'CN'),
];

/** `10.1000/xyz [doi]`: what an identifier is stands behind it. */
const ofKind = (values: Values, kind: string): string[] =>
  [...all(values, 'LID'), ...all(values, 'AID')].flatMap((id) =>
    id.endsWith(`[${kind}]`) ? [id.slice(0, -kind.length - 2).trim()] : [],
  );

/** Headings of MeSH say what is meant before a slash, and mark what is most important by a star; other terms are those of the authors. */
const keywordsIn = (values: Values): string[] => [
  ...all(values, 'OT').map((term) => term.replace(/^\*/, '')),
  ...all(values, 'MH').flatMap((heading) =>
    heading.includes('*') ? [heading.replaceAll('*', '').split('/')[0] ?? ''] : [],
  ),
];

function paperIn(values: Values, line: number): ImportedPaper {
  const date = first(values, 'DP', 'DEP') ?? '';
  const year = Number(/\d{4}/.exec(date)?.[0]);
  const published = isoDay(date);
  const venue = first(values, 'JT', 'TA', 'BTI', 'CTI');
  const pmid = first(values, 'PMID');
  const url = [...all(values, 'LID'), ...all(values, 'AID')].find((id) => /^https?:\/\/\S+$/.test(id));
  return {
    line,
    raw: {
      title: first(values, 'TI', 'BTI', 'TT')?.replace(/([^.])\.$/, '$1') ?? '',
      authors: authorsIn(values),
      abstract: first(values, 'AB', 'OAB') ?? '',
      ids: [...ofKind(values, 'doi').map(doiName), ...(pmid ? [`pmid:${pmid}`] : []), ...all(values, 'PMC')],
      ...(year ? { year } : {}),
      ...(venue ? { venue } : {}),
      ...(published ? { published } : {}),
      ...(url ? { urls: { abs: url } } : {}),
    },
    tags: keywordsIn(values),
  };
}

/** Records of PubMed, as its page saves them (https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format), and of ERIC in the same form. */
export default defineSource({
  id: 'nbib',
  label: 'PubMed',
  order: 3.5,
  accepts: ({ text }) => /^(?:PMID- ?\d+|OWN {1,2}- ?ERIC)\s*$/m.test(text),
  read({ text }): Imported {
    const imported: Imported = { papers: [], problems: [] };
    let values: Values = new Map();
    let begun = 0;
    let last: string[] | undefined;
    const close = () => {
      if (values.size > 0) imported.papers.push(paperIn(values, begun));
      values = new Map();
      last = undefined;
    };
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      const [, tag, value = ''] = tagLine.exec(line) ?? [];
      if (tag === 'PMID' && values.has('PMID')) close();
      if (tag) {
        if (values.size === 0) begun = index + 1;
        last = values.get(tag) ?? [];
        last.push(value.trim());
        values.set(tag, last);
      } else if (carriedOn.test(line) && last) last.push(`${last.pop()} ${line.trim()}`);
      else if (line.trim()) imported.problems.push({ line: index + 1, why: 'this is no line of a record of PubMed' });
      else close();
    }
    close();
    return imported;
  },
});
