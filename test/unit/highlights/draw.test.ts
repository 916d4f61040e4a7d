import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDrawing } from '../../../lib/highlights/draw';
import { highlightCss } from '../../../lib/highlights/style';
import { indexText, rangeOf } from '../../../lib/highlights/text-index';
import { colours } from '../../../lib/papers/words';
import { Random } from '../../anchoring/random';

const page = '<p>One <b>two three</b> four.</p>\n<ul><li>five</li>\n<li>six seven</li></ul><script>eight</script>';

let { window } = new JSDOM();
let { document } = window;

beforeEach(() => {
  window = new JSDOM().window;
  document = window.document;
});

function openPage(): HTMLElement {
  document.body.innerHTML = page;
  return document.body;
}

function rangeFor(start: number, end: number): Range {
  const range = rangeOf(indexText(document.body), { start, end });
  if (!range) throw new Error('No such range');
  return range;
}

const textNodes = () => indexText(document.body).nodes;
const marks = () => [...document.querySelectorAll('papergloss-mark')];

class FakeHighlight extends Set<Range> {}

/** A window with the Custom Highlight API, which jsdom lacks. */
function withHighlightApi(): Map<string, FakeHighlight> {
  const highlights = new Map<string, FakeHighlight>();
  Object.assign(window, { CSS: { highlights }, Highlight: FakeHighlight });
  return highlights;
}

describe('drawing with the Custom Highlight API', () => {
  it('registers ranges by colour and leaves the elements alone', () => {
    const highlights = withHighlightApi();
    openPage();
    const drawing = createDrawing(document);
    drawing.draw('a', rangeFor(0, 3), 'yellow');
    drawing.draw('b', rangeFor(4, 7), 'yellow');
    drawing.draw('c', rangeFor(8, 9), 'blue');
    expect([...highlights].map(([name, ranges]) => [name, [...ranges].map(String)])).toEqual([
      ['papergloss-yellow', ['One', 'two']],
      ['papergloss-blue', ['t']],
    ]);
    expect(document.body.innerHTML).toBe(page);
  });

  it('replaces one of the same id, and takes all off again', () => {
    const highlights = withHighlightApi();
    openPage();
    const drawing = createDrawing(document);
    const before = document.head.innerHTML + document.adoptedStyleSheets?.length;
    drawing.draw('a', rangeFor(0, 3), 'yellow');
    drawing.draw('a', rangeFor(0, 3), 'pink');
    expect([...highlights.keys()]).toEqual(['papergloss-pink']);
    drawing.clear();
    expect(highlights.size).toBe(0);
    expect(document.head.innerHTML + document.adoptedStyleSheets?.length).toBe(before);
  });
});

describe('drawing with elements', () => {
  it('wraps only text that can be seen, and comes off without a trace', () => {
    const body = openPage();
    const before = textNodes();
    const drawing = createDrawing(document);
    drawing.draw('a', rangeFor(6, indexText(body).search.raw.length), 'green');
    expect(marks().map((mark) => mark.textContent)).toEqual(['o three', ' four.', 'five', 'six seven']);
    expect(marks().every((mark) => mark.getAttribute('data-colour') === 'green')).toBe(true);
    drawing.clear();
    expect(body.innerHTML).toBe(page);
    expect(textNodes()).toEqual(before);
    expect(document.querySelectorAll('style')).toHaveLength(0);
  });

  it('comes off without a trace in any order, with overlaps', () => {
    const random = new Random(7);
    for (let run = 0; run < 40; run++) {
      const body = openPage();
      const before = [...textNodes()];
      const drawing = createDrawing(document);
      const ids = ['a', 'b', 'c', 'd'];
      for (const id of ids) {
        const start = random.between(0, 25);
        drawing.draw(id, rangeFor(start, start + random.between(1, 8)), random.pick(colours));
      }
      for (const id of ids.sort(() => random.next() - 0.5)) drawing.remove(id);
      expect(body.innerHTML).toBe(page);
      expect(textNodes().every((node, at) => node === before[at])).toBe(true);
    }
  });

  it('leaves text nodes apart that the page had apart', () => {
    openPage();
    const node = textNodes()[1];
    node?.splitText(3);
    const count = textNodes().length;
    const drawing = createDrawing(document);
    drawing.draw('a', rangeFor(5, 9), 'yellow');
    drawing.remove('a');
    expect(textNodes()).toHaveLength(count);
  });
});

describe('the highlight at a point', () => {
  it('is the last drawn of those that cover it', () => {
    withHighlightApi();
    openPage();
    const drawing = createDrawing(document);
    const at = (left: number, right: number): Range => {
      const range = rangeFor(0, 3);
      const rects = [{ left, right, top: 10, bottom: 20 }];
      Object.defineProperty(range, 'getClientRects', { value: () => rects });
      return range;
    };
    drawing.draw('wide', at(0, 100), 'yellow');
    drawing.draw('narrow', at(40, 60), 'blue');
    expect([drawing.at(50, 15), drawing.at(20, 15), drawing.at(50, 25)]).toEqual(['narrow', 'wide', undefined]);
    drawing.remove('narrow');
    expect(drawing.at(50, 15)).toBe('wide');
  });
});

describe('the looks of highlights', () => {
  it('tell the colours apart by the line too, and use the system colours where those are forced', () => {
    for (const colour of colours) expect(highlightCss).toContain(`::highlight(papergloss-${colour})`);
    const lines = [...highlightCss.matchAll(/underline (\w+) /g)].map(([, line]) => line);
    expect(new Set(lines).size).toBe(colours.length);
    expect(highlightCss.match(/forced-colors:active/g)).toHaveLength(2 * colours.length);
  });
});
