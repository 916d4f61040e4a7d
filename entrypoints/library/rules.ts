import type { RuleActions } from '../../components/library/rule-actions';
import { request } from '../../lib/messages/client';
import { describePage } from '../../lib/messages/page-client';
import { extractMetrics } from '../../lib/metrics/extract';
import type { Paper } from '../../lib/papers/schema';
import { readRules, writeRules } from '../../lib/settings/rules';
import { findTopics } from '../../lib/tags/find-topics';
import { checkPattern } from '../../lib/tags/rules/check-pattern';
import { compileRule } from '../../lib/tags/rules/compile';

const tried = 500;

/** Rules of the running extension. They are tried on the page of the tab named in the address, `?tab=12`, else on the library. */
export const rules: RuleActions = {
  read: readRules,
  write: writeRules,
  check: checkPattern,
  async samples() {
    const tab = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
    const page = Number.isInteger(tab) ? await describePage(tab) : undefined;
    if (page) return { papers: page.papers.map(({ paper }) => paper), from: `on ${new URL(page.url).hostname}` };
    const found = await request('find', { offset: 0, limit: tried });
    return { papers: found.ok ? found.value.rows.map(({ paper }) => paper) : [], from: 'of the library' };
  },
  async tryOn(rule, papers) {
    const matches = compileRule(rule);
    return papers.filter((paper) => matches(subjectOf(paper))).map(({ title }) => title);
  },
};

function subjectOf(paper: Paper) {
  const { title, abstract = '', categories } = paper;
  const topics = findTopics({ title, abstract, categories }).flatMap(({ slug, name }) => [slug, name]);
  return { paper, metrics: extractMetrics(abstract), topics };
}
