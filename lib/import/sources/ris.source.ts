import { personName } from '../person-name';
import { defineSource, type ImportedPaper } from '../source';

const tagLine = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

/** Values of one entry by tag. */
type Values = Map<string, string[]>;

const first = (values: Values, ...tags: readonly string[]): string | undefined =>
  tags.flatMap((tag) => values.get(tag) ?? []).find(Boolean);
const all = (values: Values, ...tags: readonly string[]): string[] => tags.flatMap((tag) => values.get(tag) ?? []);

function nameOf(value: string): string {
  const [family = '', given, suffix] = value.split(/\s*,\s*/);
  return personName(family, given, suffix);
}

function paperIn(values: Values, line: number): ImportedPaper {
  const url = first(values, 'UR', 'L2');
  const venue = first(values, 'T2', 'JO', 'JF', 'BT', 'JA', 'C3');
  const date = first(values, 'DA', 'Y1', 'PY') ?? '';
  const year = Number(/\d{4}/.exec(first(values, 'PY', 'Y1', 'DA') ?? '')?.[0]);
  const doi = first(values, 'DO');
  return {
    line,
    raw: {
      title: first(values, 'TI', 'T1', 'CT') ?? '',
      authors: all(values, 'AU', 'A1').map(nameOf),
      abstract: first(values, 'AB', 'N2') ?? '',
      ids: [doi && `doi:${doi}`, ...all(values, 'AN', 'C7'), ...all(values, 'UR', 'L1', 'L2')].filter(
        (id) => id !== undefined,
      ),
      ...(year ? { year } : {}),
      ...(venue && !/^arxiv\b/i.test(venue) ? { venue } : {}),
      ...(/^\d{4}\/\d/.test(date) ? { published: date.replace(/\/+$/, '').replaceAll('/', '-') } : {}),
      urls: url ? { abs: url } : {},
    },
    tags: all(values, 'KW'),
    notes: all(values, 'N1').map((markdown) => ({ markdown })),
  };
}

/** RIS, as EndNote, Mendeley, Zotero and catalogues write it. */
export default defineSource({
  id: 'ris',
  label: 'RIS',
  order: 3,
  accepts: ({ text }) => /^\s*TY {1,2}- /m.test(text),
  read({ text }) {
    const papers: ImportedPaper[] = [];
    const problems: { line: number; why: string }[] = [];
    let values: Values | undefined;
    let begun = 0;
    let last: string[] | undefined;
    const close = () => {
      if (values) papers.push(paperIn(values, begun));
      values = undefined;
      last = undefined;
    };
    for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
      const line = raw.trimEnd();
      const [, tag = '', value = ''] = tagLine.exec(line) ?? [];
      if (tag === 'TY') {
        if (values) problems.push({ line: begun, why: 'this entry has no end; what it says was used all the same' });
        close();
        values = new Map();
        begun = index + 1;
      } else if (tag === 'ER') close();
      else if (tag && values) {
        last = values.get(tag) ?? [];
        last.push(value.replace(/\s+/g, ' ').trim());
        values.set(tag, last);
      } else if (tag) problems.push({ line: index + 1, why: 'this stands outside of any entry' });
      else if (line.trim() && last)
        last.push(`${last.pop()} ${line.trim()}`); // a line without a tag goes on with the value before it
      else if (line.trim()) problems.push({ line: index + 1, why: 'this is no line of RIS' });
    }
    if (values) problems.push({ line: begun, why: 'this entry has no end; what it says was used all the same' });
    close();
    return { papers, problems };
  },
});
