import * as Plot from '@observablehq/plot';
import { namesThatFit, shortName } from '../../../lib/plots/labels';

/** One drawn thing: where it stands, what it is called, and where it leads. */
export interface Mark {
  x: number;
  y: number;
  title: string;
  /** Said of it in full. */
  words: string;
  href: string;
}

export interface Axis {
  label: string;
  log: boolean;
  /** Whether values are years, which are written without separators. */
  years?: boolean;
}

type Drawing = SVGSVGElement | HTMLElement;

const look = { background: 'none', color: 'var(--text)', fontSize: '12px', overflow: 'visible' };
const short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });

/** Whether an axis starts at zero: where all values lie in its upper half, that would only push them together. */
const startsAtZero = (values: readonly number[]): boolean => Math.min(...values) < Math.max(...values) / 2;

const scaleOf = ({ label, log, years }: Axis, values: readonly number[]) => ({
  type: log ? ('log' as const) : ('linear' as const),
  label,
  nice: !years,
  zero: !log && !years && startsAtZero(values),
  ...(log ? { ticks: 4 } : {}),
  grid: true,
  tickFormat: years ? (year: number) => (Number.isInteger(year) ? String(year) : '') : (n: number) => short.format(n),
});

interface PointsPlot {
  marks: readonly Mark[];
  x: Axis;
  y: Axis;
  width: number;
  height: number;
}

/** Points, each a link that says what it is; names stand beside those that have room. */
export function drawPoints({ marks, x, y, width, height }: PointsPlot): Drawing {
  const frame = {
    width,
    height,
    marginLeft: 56,
    marginRight: 16,
    marginTop: 28,
    marginBottom: 40,
    style: look,
    x: {
      ...scaleOf(
        x,
        marks.map((mark) => mark.x),
      ),
      inset: 12,
    },
    y: {
      ...scaleOf(
        y,
        marks.map((mark) => mark.y),
      ),
      inset: 8,
    },
  };
  const dots = Plot.dot(marks, {
    x: 'x',
    y: 'y',
    r: 5,
    fill: 'var(--accent)',
    fillOpacity: 0.4,
    stroke: 'var(--accent)', // an edge in the colour of the ground would wipe out what stands close together
    href: 'href',
  });
  const bare = Plot.plot({ ...frame, marks: [dots] });
  const [across, up] = [bare.scale('x'), bare.scale('y')];
  const spots = marks.map((mark) => ({
    x: Number(across?.apply(mark.x)),
    y: Number(up?.apply(mark.y)),
    name: shortName(mark.title),
  }));
  const placed = namesThatFit(spots, { from: frame.marginLeft, to: width });
  const names = (['right', 'left'] as const).map((side) => {
    const own = placed.filter((each) => each.side === side);
    return Plot.text(
      own.map(({ index }) => ({ ...marks[index], name: spots[index]?.name ?? '' })),
      {
        x: 'x',
        y: 'y',
        text: 'name',
        dx: side === 'right' ? 8 : -8,
        textAnchor: side === 'right' ? 'start' : 'end',
        fill: 'var(--text-soft)',
        stroke: 'var(--ground)',
        pointerEvents: 'none',
        ariaHidden: 'true',
      },
    );
  });
  return Plot.plot({ ...frame, marks: [...names, dots] });
}

/** A bar with what it stands for. */
export interface BarMark {
  name: string;
  count: number;
  words: string;
  href: string;
}

/** Bars from the left, one below the other. */
export function drawBars(bars: readonly BarMark[], { width, label }: { width: number; label: string }): Drawing {
  const wide = width > 520;
  return Plot.plot({
    width,
    height: 48 + bars.length * 22,
    marginLeft: wide ? 190 : 130,
    marginRight: 36,
    marginTop: 30,
    style: look,
    x: { label, grid: true, tickFormat: (n: number) => (Number.isInteger(n) ? String(n) : '') },
    y: {
      label: null,
      domain: bars.map(({ name }) => name),
      tickSize: 0,
      tickFormat: (name: string) => cut(name, wide ? 30 : 19),
    },
    marks: [
      Plot.barX(bars, { x: 'count', y: 'name', fill: 'var(--accent)', href: 'href', insetTop: 2, insetBottom: 2 }),
      Plot.text(bars, {
        x: 'count',
        y: 'name',
        text: ({ count }: BarMark) => String(count),
        dx: 4,
        textAnchor: 'start',
        fill: 'var(--text)',
        ariaHidden: 'true',
      }),
      Plot.ruleX([0], { stroke: 'var(--line-strong)' }),
    ],
  });
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** How often something was done in a span of time. */
export interface TimeMark {
  start: Date;
  end: Date;
  count: number;
  deed: string;
}

/** Bars over time, those of each deed stacked. */
export function drawTime(
  marks: readonly TimeMark[],
  { width, height, deeds }: { width: number; height: number; deeds: readonly string[] },
): Drawing {
  return Plot.plot({
    width,
    height,
    marginLeft: 40,
    marginTop: 28,
    style: look,
    x: { type: 'time', label: null },
    y: {
      label: 'papers and notes',
      grid: true,
      nice: true,
      tickFormat: (n: number) => (Number.isInteger(n) ? String(n) : ''),
    },
    color: { domain: [...deeds], range: ['var(--accent)', 'var(--reading)'] },
    marks: [
      Plot.rectY(marks, { x1: 'start', x2: 'end', y: 'count', fill: 'deed', insetLeft: 1, insetRight: 1 }),
      Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
    ],
  });
}
