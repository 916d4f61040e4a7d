import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

interface Asked {
  scroller: RefObject<HTMLElement | null>;
  total: number;
  /** Height of each row in rem, so that larger text gets taller rows. */
  rowHeight: number;
  /** Rows that are drawn beyond the view on either side. */
  overscan: number;
  /** Told which rows are in view, after scrolling and at the start. */
  onView(from: number, to: number): void;
}

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** Which of many rows of one height are in view of what scrolls them: their indexes, a row's pixels, and what measures anew. */
export function useWindow({ scroller, total, rowHeight, overscan, onView }: Asked) {
  const [range, setRange] = useState<readonly [number, number]>([0, 30]);
  const height = rowHeight * rem();
  const measure = () => {
    const element = scroller.current;
    if (!element) return;
    const from = Math.max(0, Math.floor(element.scrollTop / height) - overscan);
    const to = Math.min(total, Math.ceil((element.scrollTop + element.clientHeight) / height) + overscan);
    setRange((old) => (old[0] === from && old[1] === to ? old : [from, to]));
  };
  useLayoutEffect(measure, [total, height]);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  });
  useEffect(() => onView(range[0], Math.max(range[0], range[1] - 1)), [range, total]);
  const indexes = Array.from({ length: Math.max(0, Math.min(range[1], total) - range[0]) }, (_, n) => range[0] + n);
  return { range, indexes, height, measure };
}
