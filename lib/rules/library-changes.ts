import type { PaperFacts } from '../papers/facts';
import type { PaperRow } from '../papers/records';
import { applyRules, type CompiledRule } from './apply';
import { subjectOf } from './compile';
import type { Action } from './rule';

/** One action of rules on papers of the library. */
export interface LibraryChange {
  action: Action;
  papers: { key: string; title: string }[];
}

/** What rules would change in the library: each action that stays with a paper, with the papers that lack it. */
export class LibraryChanges {
  readonly #rules: readonly CompiledRule[];
  readonly #changes = new Map<string, LibraryChange>();

  constructor(rules: readonly CompiledRule[]) {
    this.#rules = rules;
  }

  /** Tries the rules on further papers, each with what was read off it. */
  add(rows: readonly PaperRow[], facts: readonly PaperFacts[]): void {
    const read = new Map(facts.map((each) => [each.key, each]));
    for (const row of rows) {
      const { metrics = [], topics = [] } = read.get(row.paper.key) ?? {};
      for (const { action } of applyRules(this.#rules, subjectOf(row.paper, metrics, topics)))
        if (isLacking(row, action)) this.#note(action, row);
    }
  }

  #note(action: Action, { paper: { key, title } }: PaperRow): void {
    const name = JSON.stringify(action);
    const change = this.#changes.get(name) ?? { action, papers: [] };
    change.papers.push({ key, title });
    this.#changes.set(name, change);
  }

  all(): LibraryChange[] {
    return [...this.#changes.values()];
  }
}

function isLacking({ state }: PaperRow, action: Action): boolean {
  if (action.do === 'tag') {
    const wanted = action.tag.toLowerCase();
    return !state.saved?.tags.some((tag) => tag.toLowerCase() === wanted);
  }
  return action.do === 'list' && !state.lists.includes(action.listId);
}
