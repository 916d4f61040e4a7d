import { useEffect, useRef, useState } from 'preact/hooks';
import { safeFileName } from '../../../lib/text/file-name';
import { useServices } from '../../ui/data/services';
import { moveAlong } from '../../ui/parts/move';
import { useMessages } from '../../ui/parts/Toasts';
import type * as Draw from './draw';
import { pngOf, svgOf } from './save-figure';

interface Props {
  /** What the plot is called, for its file and for screen readers. */
  name: string;
  /** What can be opened in it, with the words for it. */
  links: readonly { href: string; words: string }[];
  /** Draws it. Must be the same function until what it draws changes. */
  draw(drawing: typeof Draw, width: number): SVGSVGElement | HTMLElement;
}

/** A plot whose points are links: one tab stop, arrow keys from one to the next, and words for the one that is pointed at. */
export function PlotFigure({ name, links, draw }: Props) {
  const { download } = useServices();
  const { done, failed } = useMessages();
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [words, setWords] = useState('');
  useWidth(holder, setWidth);
  useLinks(holder, setWords);
  useEffect(() => {
    const { current: box } = holder;
    if (!box || width === 0) return;
    let isStale = false;
    void import('./draw').then((drawing) => {
      if (isStale) return;
      const figure = draw(drawing, width);
      label(figure, name, links);
      replaceDrawing(box, figure);
    });
    return () => {
      isStale = true;
    };
  }, [draw, width, name, links]);
  const save = async (kind: 'svg' | 'png') => {
    const svg = holder.current?.querySelector('svg');
    if (!svg) return;
    const file = kind === 'svg' ? svgOf(svg) : await pngOf(svg);
    if (!file) return failed('The browser could not make the picture. Save it as SVG instead.');
    download(`${safeFileName(name)}.${kind}`, file);
    done(`Saved as ${safeFileName(name)}.${kind}`);
  };
  return (
    <figure class="plot" aria-label={name}>
      <div ref={holder} class="plot-drawing" />
      <figcaption class="plot-words" dir="auto">
        {words || (links.length > 0 ? 'Point at one, or go through them with the arrow keys. Enter opens it.' : '')}
      </figcaption>
      <div class="button-row">
        <button type="button" class="button" onClick={() => void save('svg')}>
          Save as SVG
        </button>
        <button type="button" class="button" onClick={() => void save('png')}>
          Save as PNG
        </button>
      </div>
    </figure>
  );
}

function useWidth(holder: { current: HTMLElement | null }, setWidth: (width: number) => void) {
  useEffect(() => {
    const { current: box } = holder;
    if (!box) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(box.clientWidth)));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
}

/** Tells what is pointed at or focused, and moves the focus by keys. */
function useLinks(holder: { current: HTMLElement | null }, tell: (words: string) => void) {
  useEffect(() => {
    const { current: box } = holder;
    if (!box) return;
    const leave = new AbortController();
    const pointAt = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link) tell(link.getAttribute('aria-label') ?? '');
    };
    box.addEventListener('pointerover', pointAt, leave);
    box.addEventListener('focusin', pointAt, leave);
    box.addEventListener('keydown', (event) => moveFocus(box, event), leave);
    return () => leave.abort();
  }, []);
}

const xlink = 'http://www.w3.org/1999/xlink';

/** Says what each link of the drawing is, and makes them one tab stop. */
function label(figure: Element, name: string, links: Props['links']) {
  const wordsOf = new Map(links.map(({ href, words }) => [href, words]));
  const svg = figure.matches('svg') ? figure : figure.querySelector('svg');
  svg?.setAttribute('role', links.length > 0 ? 'group' : 'img');
  svg?.setAttribute('aria-label', name);
  for (const group of figure.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  for (const [index, link] of [...figure.querySelectorAll('a')].entries()) {
    const href = link.getAttributeNS(xlink, 'href') ?? '';
    link.setAttribute('href', href);
    link.setAttribute('aria-label', wordsOf.get(href) ?? '');
    link.setAttribute('tabindex', index === 0 ? '0' : '-1');
  }
}

/** Puts a new drawing in the place of the old one; the focus stays on its point, or in the drawing where that is gone. */
function replaceDrawing(box: Element, figure: Element) {
  const old = document.activeElement;
  const isInside = old !== null && box.contains(old);
  box.replaceChildren(figure);
  if (!isInside) return;
  const links = [...box.querySelectorAll('a')];
  const same = links.find((link) => link.getAttribute('href') === old.getAttribute('href'));
  focusOn(links, same ?? links[0]);
}

function focusOn(links: readonly SVGElement[] | readonly HTMLElement[], chosen: SVGElement | HTMLElement | undefined) {
  for (const link of links) link.setAttribute('tabindex', link === chosen ? '0' : '-1');
  chosen?.focus({ preventScroll: true });
}

function moveFocus(box: Element, event: KeyboardEvent) {
  const links = [...box.querySelectorAll('a')];
  const at = links.findIndex((link) => link === event.target);
  const key = { ArrowDown: 'ArrowRight', ArrowUp: 'ArrowLeft' }[event.key] ?? event.key;
  const to = at < 0 ? undefined : moveAlong(key, at, links.length);
  if (to === undefined) return;
  event.preventDefault();
  focusOn(links, links[to]);
}
