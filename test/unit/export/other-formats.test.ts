import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import annotations from '../../../lib/export/formats/annotations.format';
import html from '../../../lib/export/formats/html.format';
import jsonLines from '../../../lib/export/formats/json-lines.format';
import { aFullPaper, aNote, aRecord, textOf } from './records';

const target = {
  source: 'https://arxiv.org/abs/2404.12345',
  selector: [{ type: 'TextQuoteSelector' as const, exact: 'a <b>4.17x</b> speedup' }],
};
const highlight = aNote({ id: 'h1', kind: 'highlight', colour: 'green', markdown: 'the *claim*', target });

test('annotations follow the model of the W3C', () => {
  const read = JSON.parse(textOf(annotations, [aRecord({ notes: [aNote(), highlight] })]));
  expect(read).toMatchObject({
    '@context': ['http://www.w3.org/ns/anno.jsonld', expect.anything()],
    type: 'AnnotationCollection',
    total: 2,
    first: {
      type: 'AnnotationPage',
      items: [
        {
          type: 'Annotation',
          motivation: 'commenting',
          body: { type: 'TextualBody', value: 'Compare with section 4.', format: 'text/markdown' },
          target: 'https://arxiv.org/abs/2404.12345',
        },
        { motivation: 'highlighting', created: '2026-11-20T00:00:00.000Z', target },
      ],
    },
  });
});

test('the HTML page shows what pages and readers wrote as text, and asks nothing of anyone', () => {
  const markdown = '<img src=x onerror=alert(1)> ![p](https://spy.example/p.png) [x](javascript:alert(1)) **bold**';
  const record = aRecord({
    paper: aFullPaper({ title: '<script>alert(1)</script>' }),
    notes: [aNote({ markdown }), highlight],
  });
  const { document } = new JSDOM(textOf(html, [record])).window;
  expect(document.querySelector('h2')?.textContent).toBe('<script>alert(1)</script>');
  expect(document.querySelectorAll('script, img, iframe, [onerror], [href^="javascript:"]')).toHaveLength(0);
  expect(document.querySelector('strong')?.textContent).toBe('bold');
  expect(document.querySelector('blockquote[data-colour=green] p')?.textContent).toBe('a <b>4.17x</b> speedup');
  expect(document.querySelector('.numbers')?.textContent).toBe('4.17× speedup');
});

test('a line of JSON for each paper', () => {
  const lines = textOf(jsonLines, [aRecord(), aRecord()]).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).paper.title)).toEqual(['Parallel Drafts', 'Parallel Drafts']);
});
