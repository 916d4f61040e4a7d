import { vi } from 'vitest';
import type { Badge, Gloss, TopicTag } from '../../../lib/gloss/gloss';
import type { request } from '../../../lib/messages/client';
import type { Reply, Request, RequestName } from '../../../lib/messages/protocol';
import { el } from '../../../lib/page/drawing/dom';
import type { Row } from '../../../lib/page/rows/row';
import type { PaperState } from '../../../lib/papers/records';
import { paperNumber } from '../../builders';

export const aState = (overrides: Partial<PaperState> = {}): PaperState => ({
  key: 'arxiv:2402.00001',
  lists: [],
  notes: 0,
  highlights: 0,
  corrections: [],
  ...overrides,
});

export const saved = (overrides: Partial<NonNullable<PaperState['saved']>> = {}): NonNullable<PaperState['saved']> => ({
  status: 'to-read',
  tags: [],
  hiddenTags: [],
  addedAt: 1,
  ...overrides,
});

export const aBadge = (overrides: Partial<Badge> = {}): Badge => ({
  text: '3× speedup',
  name: 'speed: 3 times speedup',
  kind: 'speed',
  value: 3,
  unit: 'x',
  span: '3x',
  label: 'speedup',
  quote: { before: 'It is ', span: '3x', after: ' faster.' },
  ...overrides,
});

export const aTopic = (slug: string): TopicTag => ({ slug, name: slug, area: 'area', hue: 10, evidence: [] });

export const aGloss = (overrides: Partial<Gloss> = {}): Gloss => ({
  topics: [aTopic('llm-inference')],
  categories: [],
  badges: [aBadge()],
  ...overrides,
});

/** Opens what is closed to pages, for a test that looks into it. */
export function openRoots(): void {
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  });
}

/** A row that stands in no page. */
export function aRow(number: number, overrides: Partial<Row> = {}): Row {
  const paper = paperNumber(number);
  const element = document.createElement('article');
  const host = document.createElement('papergloss-entry');
  element.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.append(el('div', { class: 'room' }));
  return {
    entry: { paper, element, titleElement: element, anchor: { element, position: 'append' } },
    gloss: aGloss(),
    glossed: paper,
    host,
    isDrawn: true,
    root,
    expanded: false,
    restored: { times: 0, since: 0 },
    ...overrides,
  };
}

type Answers = { [Name in RequestName]?: (data: Request<Name>) => Reply<Name> | Promise<Reply<Name>> };

/** A background that answers from a table of functions, and remembers what it was asked. */
export function fakeBackground(answers: Answers): {
  request: typeof request;
  asked: { name: string; data: unknown }[];
} {
  const asked: { name: string; data: unknown }[] = [];
  return {
    asked,
    async request(name, data) {
      asked.push({ name, data });
      const answer = answers[name];
      return answer ? answer(data) : { ok: false, error: { code: 'unexpected', message: `no answer to ${name}` } };
    },
  };
}
