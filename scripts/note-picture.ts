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

/** What stands before the title of a callout and the name of a property, as strokes in a square of 24. */
const strokes: Readonly<Record<string, string>> = {
  info: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M12 16v-4M12 8h.01',
  abstract: 'M9 3h6v4H9zM9 5H5v16h14V5h-4M9 12h6M9 16h6',
  quote: 'M4 17c3-1 5-3 5-6V6H3v6h5M15 17c3-1 5-3 5-6V6h-6v6h5',
  folded: 'M9 6l6 6l-6 6',
  text: 'M4 6h16M4 12h16M4 18h10',
  list: 'M9 6h12M9 12h12M9 18h12M4 6h.01M4 12h.01M4 18h.01',
  number: 'M5 20V4l-2 2M11 6c2-3 6-2 6 1c0 4-6 6-6 11h7',
  date: 'M4 5h16v16H4zM4 10h16M8 2v5M16 2v5',
  tags: 'M3 3h9l9 9l-9 9l-9-9zM8 8h.01',
};
const icon = (name: string): string =>
  `<svg viewBox="0 0 24 24" width="16" height="16" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="${strokes[name] ?? strokes['text']}"/></svg>`;

const marked: Marked = new Marked({
  gfm: true,
  renderer: {
    blockquote({ text }): string {
      const [first = '', ...rest] = text.split('\n');
      const [, kind, fold, title = ''] = callout.exec(first) ?? [];
      if (!kind) return `<blockquote>${marked.parse(text, { async: false })}</blockquote>`;
      const isFolded = fold === '-';
      const inside = isFolded ? '' : marked.parse(rest.join('\n'), { async: false });
      const head = `${icon(kind)}${marked.parseInline(title, { async: false })}${isFolded ? icon('folded') : ''}`;
      return `<div class="callout ${kind}"><p class="callout-title">${head}</p>${inside}</div>`;
    },
  },
});

const escaped = (text: unknown): string => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The kind of a property, as Obsidian tells it by its name and value. */
function kindOf(name: string, value: unknown): string {
  if (name === 'tags') return 'tags';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'number';
  return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? 'date' : 'text';
}

function shownValue(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => `<span class="pill ${name}">${escaped(each)}</span>`).join(' ');
  return /^https?:/.test(String(value)) ? `<a>${escaped(value)}</a>` : escaped(value);
}

/** Measures and colours of the light theme that Obsidian has at first. */
const style = `
body{margin:0;padding:32px 50px;width:700px;background:#fff;color:#222;font:16px/1.5 Inter,system-ui,sans-serif}
h1,.inline-title{font-size:1.618em;font-weight:700;line-height:1.2;margin:1em 0 .5em;letter-spacing:-.015em}.inline-title{margin-top:0}
h2{font-size:1.462em;font-weight:680;margin:1em 0 .4em;letter-spacing:-.011em}p,ul{margin:0 0 1rem}a{color:#8a5cf5;text-decoration:underline}
svg{flex:none}.properties{margin:0 0 24px;font-size:14px}.properties>p{font-weight:600;margin:0 0 6px}
.properties div{display:flex;min-height:28px;align-items:center}.properties span.name{display:flex;gap:6px;align-items:center;width:10.5em;color:#5c5c5c}
.pill{display:inline-block;padding:2px 8px;border-radius:14px;border:1px solid #e0e0e0;color:#5c5c5c;line-height:1.2}.pill.tags{border-color:transparent;background:#8a5cf51a;color:#8a5cf5}
.callout{--c:8,109,221;margin:0 0 1rem;padding:12px 12px 12px 24px;border-radius:4px;background:rgba(var(--c),.1)}.callout.abstract{--c:0,191,188}.callout.quote{--c:158,158,158}
.callout-title{display:flex;gap:6px;align-items:center;margin:0;font-weight:600;color:rgb(var(--c))}.callout>:nth-child(2){margin-top:8px}.callout>:last-child{margin-bottom:0}ul{padding-left:26px}
li:has(>input){list-style:none;margin-left:-24px}`;

/** Draws the note of a made-up paper by the template for Obsidian, with properties and callouts as Obsidian has them, for the README. */
export async function main(): Promise<number> {
  const template = templateNamed('obsidian', []);
  const context = { now: new Date(stamps.updatedAt), gloss: glossPaper, template };
  const [file] = [...paperFiles([record], context)];
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)/.exec(file?.text ?? '') ?? [];
  const properties: unknown = parse(yaml);
  const rows = Object.entries(properties ?? {}).map(
    ([name, value]) =>
      `<div><span class="name">${icon(kindOf(name, value))}${name}</span><span>${shownValue(name, value)}</span></div>`,
  );
  const title = escaped(file?.path.replace(/\.md$/, ''));
  const note = `<p class="inline-title">${title}</p><section class="properties"><p>Properties</p>${rows.join('')}</section>${marked.parse(body, { async: false })}`;
  const html = `<!doctype html><meta charset="utf-8"><style>${style}</style>${note}`;
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
