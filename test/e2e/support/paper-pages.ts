import type { MadeUpPaper } from './digest-page';

export const paper = {
  id: '2403.04321',
  title: 'A made-up paper about reading that is not real at all',
  abstract:
    'Readers mark what matters to them, and lose the marks when a page moves on. We keep 99.2% of the marks of 400 readers over two years, at a cost of 3 ms for each page. Short marks are the hardest: one of three words is found in its place in 97% of all cases, and never in a wrong one.',
} satisfies MadeUpPaper;

const style =
  '<style>body{font:17px/1.6 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem}html.dark body{background:#10141b;color:#e5e7eb}html.dark a{color:#8ab4ff}</style>';

interface PageText {
  abstract?: string;
  /** HTML between the authors and the abstract. */
  before?: string;
  html?: string;
}

const head = (title: string): string => `<meta charset="utf-8"><title>${title}</title>${style}`;

/** The paper's abstract page at arXiv. */
export const arxivAbstract = ({ abstract = paper.abstract, before = '', html = '' }: PageText = {}): string =>
  `<!doctype html><html lang="en" ${html}><head>${head(`[${paper.id}] ${paper.title}`)}
<meta name="citation_title" content="${paper.title}"><meta name="citation_arxiv_id" content="${paper.id}"></head>
<body><main><div id="abs"><h1 class="title mathjax"><span class="descriptor">Title:</span>${paper.title}</h1>
<div class="authors"><a href="/a/example_a_1">Ada Example</a></div>${before}
<blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>${abstract}</blockquote></div>
<p id="comments">Comments: 12 pages, 4 figures.</p><textarea aria-label="A field of the page"></textarea></main></body></html>`;

export const arxivAddress = `https://arxiv.org/abs/${paper.id}`;

/** The paper's page at Hugging Face. */
export const huggingfacePaper = (): string =>
  `<!doctype html><html lang="en"><head>${head('Paper page')}</head>
<body><main><section><h1>${paper.title}</h1><p>Published on Mar 6</p>
<div><h2>Abstract</h2><p class="text-gray-600">${paper.abstract}</p></div></section>
<h2>Community</h2><p>Nobody has said anything yet.</p></main></body></html>`;

export const huggingfaceAddress = `https://huggingface.co/papers/${paper.id}`;
