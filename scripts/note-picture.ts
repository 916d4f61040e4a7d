import path from 'node:path';
import { chromium } from '@playwright/test';
import { Marked } from 'marked';
import { parse } from 'yaml';
import { templateNamed } from '../lib/export/markdown/template';
import { paperFiles } from '../lib/export/markdown/write';
import { glossPaper } from '../lib/gloss/gloss-paper';
import type { PaperRecord } from '../lib/papers/records';

const stamps = { createdAt: Date.UTC(2026, 10, 20, 9), updatedAt: Date.UTC(2026, 10, 21, 9) };
const key = 'arxiv:2404.00001';
const source = 'https://arxiv.org/abs/2404.00001';

/** A made-up paper with what a reader may say of it. */
const record: PaperRecord = {
  paper: {
    key,
    aliases: [],
    title: 'Parallel Drafts: Decoding Several Continuations at Once',
    authors: ['Mira Andersson', 'Gabriel García Márquez', 'Kofi Boateng'],
    abstract:
      'Large language models answer one token at a time. We draft several continuations in parallel and keep the longest that the model agrees with, for a 4.17x speedup over greedy decoding without loss of accuracy.',
    year: 2024,
    venue: 'NeurIPS 2024',
    published: '2024-04-18',
    urls: { abs: source, pdf: 'https://arxiv.org/pdf/2404.00001', code: 'https://github.com/example/drafts' },
    source: 'arxiv',
    categories: ['cs.CL'],
  },
  saved: {
    key,
    status: 'reading',
    rating: 4,
    tags: ['to cite', 'decoding'],
    hiddenTags: [],
    addedAt: stamps.createdAt,
    ...stamps,
  },
  lists: ['Thesis: chapter 3'],
  notes: [
    {
      id: 'n1',
      key,
      kind: 'note',
      markdown:
        '- [ ] Try it on our own cluster\n- [x] Read the proof in the appendix\n\nCompare with **section 4**: is the draft model trained *on the same data*?',
      revision: 1,
      ...stamps,
    },
    {
      id: 'h1',
      key,
      kind: 'highlight',
      colour: 'green',
      markdown: 'The claim to check.',
      target: { source, selector: [{ type: 'TextQuoteSelector', exact: 'a 4.17x speedup over greedy decoding' }] },
      revision: 1,
      ...stamps,
    },
  ],
  corrections: [],
};

const callout = /^\[!(\w+)\]([+-]?) ?(.*)/;
const marked: Marked = new Marked({
  gfm: true,
  renderer: {
    blockquote({ text }): string {
      const [first = '', ...rest] = text.split('\n');
      const [, kind, , title = ''] = callout.exec(first) ?? [];
      const inside = marked.parse(rest.join('\n'), { async: false });
      if (!kind) return `<blockquote>${marked.parse(text, { async: false })}</blockquote>`;
      return `<div class="callout ${kind}"><p class="callout-title">${marked.parseInline(title, { async: false })}</p>${inside}</div>`;
    },
  },
});

const escaped = (text: unknown): string => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;');
const shownValue = (value: unknown): string =>
  Array.isArray(value) ? value.map((each) => `<span class="pill">${escaped(each)}</span>`).join(' ') : escaped(value);

const style = `
body{margin:0;padding:28px 40px;width:720px;background:#fff;color:#222;font:15px/1.55 system-ui,sans-serif}
h1{font-size:26px;margin:18px 0 8px}h2{font-size:20px;margin:20px 0 6px}a{color:#6d3fd1}
.properties{width:100%;border-collapse:collapse;font-size:13px}.properties th{width:150px;text-align:start;font-weight:400;color:#666;vertical-align:top}
.properties td,.properties th{padding:2px 6px}.pill{display:inline-block;padding:0 8px;border-radius:10px;background:#efe9fb;color:#5a31b3}
.callout{margin:12px 0;padding:10px 14px;border-radius:6px;background:#eaf1fb}.callout.abstract{background:#e6f6f6}.callout.quote{background:#f3f3f3}
.callout-title{margin:0 0 4px;font-weight:600}.callout ul{margin:0}.callout>:last-child{margin-bottom:0}ul{padding-left:22px}
li:has(>input){list-style:none;margin-left:-20px}`;

/** Draws the note of a made-up paper by the template for Obsidian, with properties and callouts as Obsidian has them, for the README. */
export async function main(): Promise<number> {
  const template = templateNamed('obsidian', []);
  const context = { now: new Date(stamps.updatedAt), gloss: glossPaper, template };
  const [file] = [...paperFiles([record], context)];
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)/.exec(file?.text ?? '') ?? [];
  const properties: unknown = parse(yaml);
  const rows = Object.entries(properties ?? {}).map(
    ([name, value]) => `<tr><th>${name}</th><td>${shownValue(value)}</td></tr>`,
  );
  const html = `<!doctype html><meta charset="utf-8"><style>${style}</style><table class="properties">${rows.join('')}</table>${marked.parse(body, { async: false })}`;
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    await page.setContent(html);
    await page.screenshot({
      path: path.resolve(import.meta.dirname, '../docs/screenshots/obsidian-note.png'),
      fullPage: true,
    });
    return 0;
  } finally {
    await browser.close();
  }
}
