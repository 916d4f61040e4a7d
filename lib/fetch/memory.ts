import Dexie, { type EntityTable } from 'dexie';
import { namesOf } from '../papers/names';
import { type Paper, type PaperRef, paperSchema } from '../papers/schema';
import { titlesAgree } from './agree';

/** What sources have told of a paper, under the name that it was asked for by. */
export interface Told {
  name: string;
  /** Every name that it is known by. */
  names: string[];
  /** Absent where no source knew it. */
  paper?: Paper | undefined;
  /** The sources that were asked. */
  asked: string[];
  at: number;
}

const day = 86_400_000;
/** How long an abstract is remembered, and that there is none. */
const staysFound = 180 * day;
const staysMissing = 7 * day;
/** The most papers that are remembered; the oldest go first. */
const most = 20_000;

class ToldDatabase extends Dexie {
  declare told: EntityTable<Told, 'name'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ told: 'name, *names, at' });
  }
}

/** What was told of papers, kept by their identifiers: a cache, apart from the library, that may be emptied at any time. */
export interface Memory {
  /** What is remembered of each paper, in their order: undefined of those never asked for, or too long ago. */
  recall(refs: readonly PaperRef[]): Promise<(Told | undefined)[]>;
  keep(told: readonly Omit<Told, 'at'>[]): Promise<void>;
  forget(): Promise<void>;
}

/** Names of a paper that others know it by too: a title's is ours alone. */
export const publicNames = (ref: Pick<PaperRef, 'key' | 'aliases'>): string[] =>
  namesOf(ref).filter((name) => /^(?:arxiv|doi|acl|pmid|pmcid|s2):/.test(name));

/** Opens the memory; nothing is read before the first question. */
export function openMemory(now: () => number, name = 'papergloss-told', limit = most): Memory {
  const { told } = new ToldDatabase(name);
  const isFresh = ({ at, paper }: Told): boolean => now() - at < (paper?.abstract ? staysFound : staysMissing);
  return {
    async recall(refs) {
      const names = [...new Set(refs.flatMap(publicNames))];
      const known = names.length > 0 ? await told.where('names').anyOf(names).distinct().toArray() : [];
      const named = new Map(known.filter(isFresh).flatMap((each) => each.names.map((own) => [own, each] as const)));
      return refs.map((ref) => {
        const all = publicNames(ref).flatMap((own) => fitting(named.get(own), ref) ?? []);
        return all.find(({ paper }) => paper?.abstract) ?? all[0];
      });
    },
    async keep(news) {
      await told.bulkPut(news.map((each) => ({ ...each, at: now() })));
      const over = (await told.count()) - limit;
      if (over > 0) await told.bulkDelete(await told.orderBy('at').limit(over).primaryKeys());
    },
    forget: () => told.clear(),
  };
}

/** What was told, without a paper of another title than the page gives; a record that a fault of the disk has damaged counts as none. */
function fitting(told: Told | undefined, { title }: PaperRef): Told | undefined {
  if (!told?.paper) return told;
  const paper = paperSchema.safeParse(told.paper).data;
  if (!paper) return undefined;
  return { ...told, paper: titlesAgree(title, paper.title) ? paper : undefined };
}
