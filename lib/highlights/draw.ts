import type { Colour } from '../papers/records';
import { addStyle } from './style';
import { wrapRange } from './wrap';

/** The highlights drawn on one page. */
export interface Drawing {
  /** Draws a highlight; one of the same id is replaced. */
  draw(id: string, range: Range, colour: Colour): void;
  remove(id: string): void;
  /** Takes off all highlights and the style sheet: the page is as it was. */
  clear(): void;
  /** The id of the highlight at a point of the viewport, the last drawn of several. */
  at(x: number, y: number): string | undefined;
}

interface Drawn {
  rects(): Iterable<DOMRect>;
  remove(): void;
}

type DrawRange = (range: Range, colour: Colour) => Drawn;

/**
 * Starts drawing on a page: with the CSS Custom Highlight API, which leaves the page's elements alone, and where
 * there is none with elements around the text, after which a text index of the page is out of date.
 */
export function createDrawing(document: Document): Drawing {
  const drawRange = highlightRegistry(document) ?? wrapping;
  const drawn = new Map<string, Drawn>();
  let removeStyle: (() => void) | undefined;

  const remove = (id: string) => {
    drawn.get(id)?.remove();
    drawn.delete(id);
  };
  return {
    draw(id, range, colour) {
      remove(id);
      removeStyle ??= addStyle(document);
      drawn.set(id, drawRange(range, colour));
    },
    remove,
    clear() {
      for (const id of [...drawn.keys()].reverse()) remove(id);
      removeStyle?.();
      removeStyle = undefined;
    },
    at(x, y) {
      const covers = (rect: DOMRect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
      return [...drawn].reverse().find(([, { rects }]) => [...rects()].some(covers))?.[0];
    },
  };
}

/** https://drafts.csswg.org/css-highlight-api-1/; undefined in browsers that lack it. */
function highlightRegistry(document: Document): DrawRange | undefined {
  const view = document.defaultView;
  const registry = view?.CSS?.highlights;
  if (!view?.Highlight || !registry) return undefined;
  const groups = new Map<Colour, Highlight>();
  return (range, colour) => {
    const group = groups.get(colour) ?? new view.Highlight();
    groups.set(colour, group);
    group.add(range);
    registry.set(`papergloss-${colour}`, group);
    return {
      rects: () => range.getClientRects(),
      remove() {
        group.delete(range);
        if (group.size === 0) registry.delete(`papergloss-${colour}`);
      },
    };
  };
}

const wrapping: DrawRange = (range, colour) => {
  const { marks, unwrap } = wrapRange(range, colour);
  return { rects: () => marks.flatMap((mark) => [...mark.getClientRects()]), remove: unwrap };
};
