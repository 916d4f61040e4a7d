import { hashTexts } from '../text/hash';
import { type Looked, type Reason, reasons, tracesOf, whySame } from './same';

/** Papers that may be one. */
export interface DuplicateGroup {
  keys: string[];
  why: Reason;
}

/** Papers of one trace that are compared with each other: more than this share a title that says nothing. */
const most = 20;

/** Looks for papers that may be one, among some that are given part by part. */
export class DuplicateSearch {
  readonly #papers: Looked[] = [];
  readonly #byTrace = new Map<number, number | number[]>();

  add(papers: Iterable<Looked>): void {
    for (const paper of papers) {
      const index = this.#papers.push(paper) - 1;
      for (const trace of tracesOf(paper)) this.#note(hashTexts([trace]), index);
    }
  }

  #note(trace: number, index: number): void {
    const there = this.#byTrace.get(trace);
    if (there === undefined) this.#byTrace.set(trace, index);
    else if (typeof there === 'number') this.#byTrace.set(trace, [there, index]);
    else if (there.length < most) there.push(index);
  }

  /** The papers that may be one, in groups; `isApart` tells of two that the reader said are not. */
  groups(isApart: (a: string, b: string) => boolean = () => false): DuplicateGroup[] {
    const groups = new Joined();
    for (const indexes of this.#byTrace.values()) {
      if (typeof indexes === 'number') continue;
      const papers = indexes.flatMap((index) => this.#papers[index] ?? []);
      for (const [at, a] of papers.entries()) {
        for (const b of papers.slice(at + 1)) {
          const why = isApart(a.key, b.key) ? undefined : whySame(a, b);
          if (why) groups.join(a.key, b.key, why);
        }
      }
    }
    return groups.all();
  }
}

/** Keys that belong together, through each other too. */
class Joined {
  readonly #groups = new Map<string, DuplicateGroup>();

  join(a: string, b: string, why: Reason): void {
    const [one, other] = [this.#of(a, why), this.#of(b, why)];
    const keys = one === other ? one.keys : [...one.keys, ...other.keys];
    const surest = reasons.find((reason) => [one.why, other.why, why].includes(reason)) ?? why;
    const group = { keys, why: surest };
    for (const key of keys) this.#groups.set(key, group);
  }

  #of(key: string, why: Reason): DuplicateGroup {
    return this.#groups.get(key) ?? { keys: [key], why };
  }

  /** The groups, the surest first. */
  all(): DuplicateGroup[] {
    return [...new Set(this.#groups.values())].sort((a, b) => reasons.indexOf(a.why) - reasons.indexOf(b.why));
  }
}
