/** A paper of a page that a test makes up. */
export interface MadeUpPaper {
  id: string;
  title: string;
  abstract?: string;
}

const abstracts = [
  'Serving large language models is slow. We propose speculative decoding with a shared draft model that speeds up LLM inference by up to 3.2x on 64 A100 GPUs without loss of quality.',
  'We train a mixture-of-experts language model with 7B parameters on 2T tokens and reach 68.4% accuracy on MMLU, at 40% lower training cost than dense baselines of the same quality.',
  'Diffusion models need many sampling steps to generate an image. Our sampler generates images in 4 steps and lowers the FID on ImageNet to 2.31, which is 1.8x faster than earlier samplers.',
];

/** Paper number `n` of a made-up digest: an identifier, a title and an abstract with topics and numbers. */
export const paperOf = (n: number): MadeUpPaper => ({
  id: `2401.${String(10_000 + n)}`,
  title: `Made-up paper number ${n} of a digest that is not real`,
  abstract: abstracts[n % abstracts.length] ?? '',
});

/** The same paper as one of the extension's own pages saves it. */
export const savedPaper = ({ id, title }: MadeUpPaper) => ({
  key: `arxiv:${id}`,
  aliases: [],
  title,
  authors: ['Ada Example'],
  urls: {},
  source: 'arxiv',
  categories: [],
});

export const papers = (count: number, from = 0): MadeUpPaper[] =>
  Array.from({ length: count }, (_, index) => paperOf(from + index));

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** One card as Hugging Face draws it. */
export const card = ({ id, title, abstract = '' }: MadeUpPaper): string =>
  `<article><h3><a href="/papers/${id}">${escapeHtml(title)}</a></h3><p><a href="/papers/${id}">${escapeHtml(abstract)}</a></p></article>`;

export interface DigestOptions {
  head?: string;
  /** Inline script at the end of the body; `card` and `papers` are functions there too. */
  script?: string;
  html?: string;
}

/** A page of the shape of Hugging Face's daily list. */
export const digestPage = (
  list: readonly MadeUpPaper[],
  { head = '', script = '', html = '' }: DigestOptions = {},
): string =>
  `<!doctype html><html lang="en" ${html}><head><meta charset="utf-8"><title>Daily Papers</title>
<style>body{font:16px/1.5 sans-serif;margin:0 auto;max-width:60rem;padding:1rem}html.dark body{background:#0b0f19;color:#e5e7eb}article{border:1px solid #8884;border-radius:12px;padding:1rem;margin:1rem 0;overflow:hidden}h3{margin:0}a{color:inherit}</style>
${head}</head><body><main><h1>Daily Papers</h1><section class="grid">${list.map(card).join('')}</section></main>
<script>${script}</script></body></html>`;

export const digestUrl = 'https://huggingface.co/papers?q=made-up';

/** The same paper on its own page at arXiv. */
export const arxivPage = ({ id, title, abstract = '' }: MadeUpPaper): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>[${id}] ${escapeHtml(title)}</title>
<meta name="citation_title" content="${escapeHtml(title)}"><meta name="citation_arxiv_id" content="${id}"></head>
<body><div id="abs"><h1 class="title mathjax"><span class="descriptor">Title:</span>${escapeHtml(title)}</h1>
<div class="authors"><a href="/a/example_a_1">Ada Example</a></div>
<blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>${escapeHtml(abstract)}</blockquote></div></body></html>`;

export const arxivUrl = ({ id }: MadeUpPaper): string => `https://arxiv.org/abs/${id}`;
