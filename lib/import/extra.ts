import { noteText } from './html-notes';

/** Lines that are fields which a format has no place for: `arXiv:2401.00001 [cs]`, `PMID: 123`, `tex.year: 2024`. */
const field = /^(?:arxiv|doi|pmid|pmcid|isbn|issn|tex\.\w+|[A-Z][a-z]+(?: [A-Z][a-z]+)*)\s?: ?\S+(?: \[[\w., -]+\])?$/i;
const identifier = /^(?:arxiv|doi|pmid|pmcid)\b/i;

/** What Zotero calls extra: the identifiers in it, and what else it says, for the reader. */
export function readExtra(text: string): { ids: string[]; markdown: string } {
  const lines = noteText(text).split('\n');
  const isField = (line: string) => field.test(line.trim());
  return {
    ids: lines.filter((line) => isField(line) && identifier.test(line.trim())),
    markdown: lines
      .filter((line) => !isField(line))
      .join('\n')
      .trim(),
  };
}
