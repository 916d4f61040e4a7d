/** A paper on a listing of arXiv. */
interface Listed {
  id: string;
  title: string;
}

const item = ({ id, title }: Listed, at: number): string => `
<dt><a name='item${at + 1}'>[${at + 1}]</a>
  <a href ="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a>
  [<a href="/pdf/${id}" title="Download PDF" id="pdf-${id}">pdf</a>, <a href="/format/${id}" title="Other formats">other</a>]</dt>
<dd><div class='meta'>
  <div class='list-title mathjax'><span class='descriptor'>Title:</span> ${title}</div>
  <div class='list-authors'><a href="https://arxiv.org/search/cs?searchtype=author&amp;query=Example,+A">Ada Example</a></div>
  <div class='list-subjects'><span class='descriptor'>Subjects:</span> <span class="primary-subject">Machine Learning (cs.LG)</span></div>
</div></dd>`;

export const recentAddress = 'https://arxiv.org/list/cs.LG/recent';

/** A page of recent papers in arXiv's form, which gives no abstracts. */
export const recentPage = (papers: readonly Listed[]): string => `<!doctype html>
<html lang="en"><head><title>Machine Learning</title></head><body><div id="content"><div id="dlpage">
<h1>Machine Learning</h1><h2>Authors and titles for recent submissions</h2>
<dl id='articles'><h3>Thu, 26 Nov 2026 (showing ${papers.length} of ${papers.length} entries)</h3>
${papers.map(item).join('')}</dl></div></div></body></html>`;
