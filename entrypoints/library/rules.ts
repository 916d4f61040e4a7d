import type { RuleActions } from '../../components/library/rules/rule-actions';
import { request } from '../../lib/messages/client';
import { describePage } from '../../lib/messages/page-client';
import { extractMetrics } from '../../lib/metrics/extract';
import type { Paper } from '../../lib/papers/schema';
import { readAmount } from '../../lib/query/amount';
import { compileRules } from '../../lib/rules/apply';
import { checkPattern } from '../../lib/rules/check-pattern';
import { compileRule, type RuleSubject, subjectOf } from '../../lib/rules/compile';
import { LibraryChanges } from '../../lib/rules/library-changes';
import { readRules, writeRules } from '../../lib/settings/rules';
import { tabInSearch } from '../../lib/tab/addresses';
import { findTopics } from '../../lib/tags/find-topics';

const tried = 500;

/** Rules of the running extension. They are tried on the page of the tab named in the address, `?tab=12`, else on the library. */
export const rules: RuleActions = {
  read: readRules,
  write: writeRules,
  check: checkPattern,
  amount: readAmount,
  changesBy: (all) => new LibraryChanges(compileRules(all)),
  async samples() {
    const tab = tabInSearch(location.search);
    const page = tab === undefined ? undefined : await describePage(tab);
    if (page) return { papers: page.papers.map(({ paper }) => paper), from: `on ${new URL(page.url).hostname}` };
    const found = await request('find', { offset: 0, limit: tried });
    return { papers: found.ok ? found.value.rows.map(({ paper }) => paper) : [], from: 'of the library' };
  },
  async tryOn(rule, papers) {
    const matches = compileRule(rule);
    return papers.filter((paper) => matches(asSubject(paper))).map(({ title }) => title);
  },
};

function asSubject(paper: Paper): RuleSubject {
  const { title, abstract = '', categories } = paper;
  return subjectOf(paper, extractMetrics(abstract), findTopics({ title, abstract, categories }));
}
