import type { Note, PaperRecord } from '../../papers/records';
import { isWritten } from '../../papers/standing';
import { defineFormat } from '../format';

const iso = (millis: number): string => new Date(millis).toISOString();

/** A note or highlight as an annotation: what it is about, and what the reader wrote of it. */
function annotation(note: Note, { paper }: PaperRecord): object {
  const words = note.markdown.trim();
  const page = note.url ?? paper.urls.abs ?? paper.urls.pdf;
  return {
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: note.kind === 'highlight' ? 'highlighting' : 'commenting',
    created: iso(note.createdAt),
    modified: iso(note.updatedAt),
    ...(words === '' ? {} : { body: { type: 'TextualBody', value: words, format: 'text/markdown' } }),
    ...(note.colour
      ? {
          stylesheet: { type: 'CssStylesheet', value: `.highlight { background: ${note.colour} }` },
          styleClass: 'highlight',
        }
      : {}),
    // What has no address is named by the paper's own name.
    target: note.target ?? page ?? `urn:papergloss:${encodeURIComponent(paper.key)}`,
    'dcterms:isPartOf': { id: `urn:papergloss:${encodeURIComponent(paper.key)}`, 'dcterms:title': paper.title },
  };
}

/** Notes and highlights as a collection of W3C web annotations: https://www.w3.org/TR/annotation-model/ */
export default defineFormat({
  id: 'annotations',
  label: 'Highlights and notes, W3C annotations',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  order: 23,
  group: 'data',
  kind: 'text',
  *parts(records) {
    const all = records.flatMap((record) => record.notes.filter(isWritten).map((note) => ({ note, record })));
    const head = {
      '@context': ['http://www.w3.org/ns/anno.jsonld', { dcterms: 'http://purl.org/dc/terms/' }],
      type: 'AnnotationCollection',
      total: all.length,
    };
    yield `${JSON.stringify(head).slice(0, -1)},\n"first":{"type":"AnnotationPage","startIndex":0,"items":[`;
    for (const [index, { note, record }] of all.entries())
      yield `${index === 0 ? '' : ','}\n${JSON.stringify(annotation(note, record))}`;
    yield '\n]}}\n';
  },
});
