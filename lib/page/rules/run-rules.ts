import type { PaperState } from '../../papers/records';
import { tidyPaper } from '../../papers/tidy/tidy';
import { applyRules, type CompiledRule, compileRules, type RuleAction } from '../../rules/apply';
import { subjectOf } from '../../rules/compile';
import type { Rule } from '../../rules/rule';
import type { RulesPage } from '../bridge/page-handle';
import type { Row } from '../rows/row';
import { type RuleMark, RuleMarks } from './marks';

/** The most papers that rules keep from one page: a page can list as many as it likes of what a rule asks for. */
const mostKept = 100;

/** The reader's rules at work on a page: marks for every entry that they match, tags and lists for new papers alone. */
export class RuleRunner {
  readonly #page: RulesPage;
  readonly #marks = new RuleMarks();
  readonly #kept = new Set<string>();
  #rules: readonly CompiledRule[] = [];
  #asked = new WeakMap<Row, { gloss: Row['gloss']; actions: RuleAction[] }>();
  #waiting = false;

  constructor(page: RulesPage) {
    this.#page = page;
    page.onChange(() => this.#soon());
    page.signal.addEventListener('abort', () => this.#marks.clear());
  }

  /** Goes by these rules from now on. */
  use(rules: readonly Rule[]): void {
    this.#rules = compileRules(rules);
    this.#asked = new WeakMap();
    this.#soon();
  }

  #soon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    setTimeout(() => {
      this.#waiting = false;
      if (!this.#page.signal.aborted) this.#run();
    });
  }

  #run(): void {
    const rows = this.#page.rows();
    const marks = new Map<Row, RuleMark>();
    for (const row of rows) {
      const actions = this.#actionsFor(row);
      const mark = markOf(actions);
      if (mark) marks.set(row, mark);
      void this.#keep(row, actions);
    }
    this.#marks.show(rows, marks);
  }

  #actionsFor(row: Row): RuleAction[] {
    const known = this.#asked.get(row);
    if (known?.gloss === row.gloss) return known.actions;
    const { entry, gloss } = row;
    const actions = applyRules(this.#rules, subjectOf(tidyPaper(entry.paper), gloss.badges, gloss.topics));
    this.#asked.set(row, { gloss, actions });
    return actions;
  }

  /** Tags the paper and puts it on lists, if it is new: what the reader has seen before is never changed behind their back. */
  async #keep(row: Row, actions: readonly RuleAction[]): Promise<void> {
    const { paper } = row.entry;
    if (!row.state || row.seenBefore !== null || row.state.saved || this.#kept.has(paper.key)) return;
    const tags = actions.flatMap(({ action }) => (action.do === 'tag' ? [action.tag] : []));
    const lists = actions.flatMap(({ action }) => (action.do === 'list' ? [action.listId] : []));
    if (tags.length + lists.length === 0 || this.#kept.size >= mostKept) return;
    this.#kept.add(paper.key);
    for (const listId of lists.length > 0 ? lists : [undefined]) {
      const reply = await this.#page.request('save', { paper, tags, ...(listId !== undefined && { listId }) });
      if (this.#page.signal.aborted) return;
      if (!reply.ok) return this.#page.fail(undefined, reply.error.message);
      this.#tell(row, reply.value, actions);
    }
  }

  #tell(row: Row, state: PaperState, actions: readonly RuleAction[]): void {
    const names = [...new Set(actions.map(({ ruleName }) => ruleName))].join('”, “');
    this.#page.update(row, state);
    this.#page.announce(`Saved by your rule “${names}”: ${row.entry.paper.title}`);
  }
}

function markOf(actions: readonly RuleAction[]): RuleMark | undefined {
  const visible = actions.filter(({ action }) => action.do === 'dim' || action.do === 'highlight');
  const [first] = visible;
  if (!first) return undefined;
  const look = first.action.do === 'highlight' ? (first.action.colour ?? 'yellow') : 'dim';
  return { look, rules: [...new Set(visible.map(({ ruleName }) => ruleName))] };
}
