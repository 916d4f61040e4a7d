import { addRecord, type Kept, type Kinds, noRecords, type Problem } from '../backup/format';
import { listNamed } from '../backup/old-export';
import { stableId } from '../backup/stable-id';
import { mergePapers, samePaper } from '../papers/merge';
import { namesOf } from '../papers/names';
import { pagePaper, toPaper } from '../papers/paper';
import type { RawPaper } from '../papers/raw';
import { type Paper, paperSchema } from '../papers/schema';
import { tidyPaper } from '../papers/tidy/tidy';
import { decodeEntities } from '../papers/title';
import type { Imported, ImportedNote, ImportedPaper } from './source';

const source = 'import';

const most = { authors: 5000, name: 10_000 };

/** Names with what holds family names together, which pages have by accident only, so that papers of pages lose it. */
const authorsOf = ({ authors = [] }: RawPaper): string[] => {
  const names = authors.slice(0, most.authors).map((name) =>
    decodeEntities(name.slice(0, most.name))
      .replace(/[^\S\u00a0]+/g, ' ')
      .trim(),
  );
  return [...new Set(names)].filter(Boolean);
};

/** The pages of an old DOI, in angle brackets that an address escapes: `%3C693::AID-ASI4%3E`. */
const escapedPages = /%3c([\w.-]*:[\w.:-]*)%3e/gi;

/** An identifier whose signs some programs write as those of HTML, or of addresses. */
const plainId = (id: string): string => decodeEntities(id).replace(escapedPages, '<$1>');

/** The paper that an entry is about; undefined where neither title nor identifier nor address says which. */
function paperOf({ raw }: ImportedPaper): Paper | undefined {
  const paper = tidyPaper({ ...toPaper({ ...raw, ids: raw.ids.map(plainId) }, source), authors: authorsOf(raw) });
  if (paper.key !== 'title:0') return paper;
  return raw.urls?.abs ? tidyPaper(pagePaper(raw.title, raw.urls.abs)) : undefined;
}

/** Papers of one file, each once however often it is in it. */
class Papers {
  readonly #all: Paper[] = [];
  readonly #byName = new Map<string, Set<number>>();

  /** Takes a paper up, with the one that it is already. Gives where it stands. */
  take(paper: Paper): number {
    const candidates = namesOf(paper).flatMap((name) => [...(this.#byName.get(name) ?? [])]);
    const place = candidates.find((at) => {
      const known = this.#all[at];
      return known !== undefined && (known.key === paper.key || samePaper(paper, known));
    });
    const known = place === undefined ? undefined : this.#all[place];
    const at = place ?? this.#all.length;
    const whole = known ? mergePapers(known, paper) : paper;
    this.#all[at] = whole;
    for (const name of namesOf(whole)) this.#byName.set(name, (this.#byName.get(name) ?? new Set()).add(at));
    return at;
  }

  keyAt = (at: number): string => this.#all[at]?.key ?? '';
  all = (): readonly Paper[] => this.#all;
}

const longestTag = 80;
const tidy = (texts: readonly string[] = [], longest = longestTag): string[] => {
  const byFold = new Map(
    texts.map((text) => text.trim().slice(0, longest)).map((text) => [text.toLowerCase(), text] as const),
  );
  return [...byFold.values()].filter(Boolean);
};

/** Why a paper does not fit into a library, for people. */
function tooMuch(paper: Paper): string {
  const issue = paperSchema.safeParse(paper).error?.issues[0];
  const field = String(issue?.path[0] ?? 'text');
  if (field === 'aliases' && issue?.path.length === 1)
    return `this paper goes by ${paper.aliases.length + 1} names in this file (titles, identifiers), more than can be kept: it may be several papers under one identifier`;
  return `its ${field === 'urls' ? 'address' : field} is longer than any that can be kept`;
}

const longestList = 120;
const longestQuote = 20_000;
const around = 500;

/** A note as it is stored. Its id follows from what it says, so that bringing a file in twice brings it in once. */
function noteRecord(note: ImportedNote, key: string, from: string, now: number): Kept<'note'> {
  const { markdown, quote, colour, at = now } = note;
  const exact = quote?.exact.trim().slice(0, longestQuote);
  return {
    id: stableId('note', from, key, markdown, exact ?? ''),
    key,
    kind: quote ? 'highlight' : 'note',
    markdown,
    ...(colour ? { colour } : {}),
    ...(quote && exact
      ? {
          url: quote.url,
          target: {
            source: quote.url,
            selector: [
              {
                type: 'TextQuoteSelector',
                exact,
                ...(quote.prefix ? { prefix: quote.prefix.slice(-around) } : {}),
                ...(quote.suffix ? { suffix: quote.suffix.slice(0, around) } : {}),
              },
            ],
          },
        }
      : {}),
    revision: 1,
    createdAt: at,
    updatedAt: at,
    live: 1,
  };
}

/** What was said of a paper, where a file has it several times: by whichever comes first, but for tags, which add up. */
function addSaved(saved: Map<string, Kept<'saved'>>, entry: ImportedPaper, key: string, at: number): void {
  const known = saved.get(key);
  const { status, rating, tags } = entry;
  const stars = known?.rating ?? (rating !== undefined && rating >= 1 && rating <= 5 ? Math.round(rating) : undefined);
  saved.set(key, {
    key,
    status: known?.status ?? status ?? 'to-read',
    ...(stars === undefined ? {} : { rating: stars }),
    tags: tidy([...(known?.tags ?? []), ...(tags ?? [])]).slice(0, 200),
    hiddenTags: [],
    addedAt: known?.addedAt ?? at,
    createdAt: known?.createdAt ?? at,
    updatedAt: known?.updatedAt ?? at,
    live: 1,
  });
}

/** What a file of another program holds, as the records of a library. What does not fit is named by its line. */
export function toKinds(
  { papers: entries, problems }: Imported,
  from: string,
  now: number,
): { kinds: Kinds; problems: Problem[] } {
  const kinds = noRecords();
  const told: Problem[] = [...problems];
  const papers = new Papers();
  const places = entries.map((entry) => {
    const paper = paperOf(entry);
    if (!paper) told.push({ line: entry.line, why: 'neither a title nor an identifier says which paper this is' });
    return paper ? papers.take(paper) : undefined;
  });
  const saved = new Map<string, Kept<'saved'>>();
  const lists = new Map<string, Kept<'list'>>();
  const notes = new Map<string, Kept<'note'>>();
  const refused = new Map<string, string>();
  for (const paper of papers.all()) {
    if (addRecord(kinds, 'paper', { ...paper, createdAt: now, updatedAt: now }) !== undefined)
      refused.set(paper.key, tooMuch(paper));
  }
  for (const [index, entry] of entries.entries()) {
    const place = places[index];
    if (place === undefined) continue;
    const key = papers.keyAt(place);
    const why = refused.get(key);
    if (why !== undefined) {
      told.push({ line: entry.line, why });
      continue;
    }
    const at = entry.addedAt ?? now + entries.length - index; // the first of a file comes first, as the newest
    addSaved(saved, entry, key, at);
    for (const name of tidy(entry.lists, longestList)) {
      const list = lists.get(name) ?? listNamed(name, lists.size, now);
      lists.set(name, list);
      kinds.item.push({ listId: list.id, key, order: index, addedAt: at, createdAt: at, updatedAt: at, live: 1 });
    }
    for (const note of entry.notes ?? []) {
      const record = noteRecord(note, key, from, now);
      notes.set(record.id, record);
    }
  }
  kinds.saved.push(...saved.values());
  kinds.list.push(...lists.values());
  for (const note of notes.values()) addRecord(kinds, 'note', note);
  return { kinds, problems: told.sort((a, b) => a.line - b.line) };
}
