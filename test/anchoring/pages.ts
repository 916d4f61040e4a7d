import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import * as z from 'zod/mini';

const shared = path.resolve(import.meta.dirname, '../../../shared');

const indexSchema = z.array(z.object({ file: z.string(), pageType: z.string() }));
const abstractSchema = z.object({ abstract: z.string() });

/** True where the captured pages are at hand. */
export const hasCaptures = existsSync(path.join(shared, 'pages/INDEX.json'));

export interface TestPage {
  name: string;
  /** Parses the page anew. */
  open(): Element;
}

const parser = new new JSDOM().window.DOMParser();

/** A page without what never is text on screen, so that every way of counting its characters agrees. */
function open(html: string): Element {
  const document = parser.parseFromString(html, 'text/html');
  for (const unseen of document.querySelectorAll(
    'script, style, noscript, template, textarea, select, title, iframe, object, annotation, annotation-xml',
  ))
    unseen.remove();
  return document.body;
}

/** All captures of a single paper. */
export function capturedPages(): TestPage[] {
  const index = indexSchema.parse(JSON.parse(readFileSync(path.join(shared, 'pages/INDEX.json'), 'utf8')));
  return index
    .filter(({ pageType }) => pageType === 'paper')
    .map(({ file }) => ({ name: file, open: () => open(readFileSync(path.join(shared, 'pages', file), 'utf8')) }));
}

/** The digest's abstracts, each a paragraph of one page. */
export function abstractsPage(): TestPage {
  const lines = readFileSync(path.join(shared, 'seeds/papers.jsonl'), 'utf8').trim().split('\n');
  const abstracts = lines.map((line) => abstractSchema.parse(JSON.parse(line)).abstract);
  return { name: 'abstracts', open: () => paragraphsPage(abstracts) };
}

/** A page of paragraphs with nothing around them. */
export function paragraphsPage(paragraphs: readonly string[]): Element {
  const body = open('');
  for (const text of paragraphs) {
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.textContent = text;
    body.append(paragraph);
  }
  return body;
}
