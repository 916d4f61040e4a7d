/** A number as typed, in base units where its unit is known. */
export interface Amount {
  value: number;
  /** Lower case; empty where none was typed. */
  unit: string;
}

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  trillion: 1e12,
};

/** Unit of a dimension, and how many of its base unit one is. */
interface Dimension {
  base: string;
  units: Readonly<Record<string, number>>;
}

const day = 86_400;

const dimensions: readonly Dimension[] = [
  {
    base: 's',
    units: {
      ns: 1e-9,
      us: 1e-6,
      µs: 1e-6,
      μs: 1e-6,
      ms: 1e-3,
      msec: 1e-3,
      s: 1,
      sec: 1,
      second: 1,
      seconds: 1,
      min: 60,
      mins: 60,
      minute: 60,
      minutes: 60,
      h: 3600,
      hr: 3600,
      hour: 3600,
      hours: 3600,
      day: day,
      days: day,
      week: 7 * day,
      weeks: 7 * day,
      month: 30 * day,
      months: 30 * day,
      year: 365 * day,
      years: 365 * day,
    },
  },
  {
    base: 'bytes',
    units: {
      bytes: 1,
      byte: 1,
      kb: 1e3,
      kib: 1e3,
      mb: 1e6,
      mib: 1e6,
      gb: 1e9,
      gib: 1e9,
      tb: 1e12,
      tib: 1e12,
      pb: 1e15,
      bits: 1 / 8,
      bit: 1 / 8,
    },
  },
  { base: 'bps', units: { kbps: 1e3, mbps: 1e6, gbps: 1e9, 'mb/s': 8e6, 'gb/s': 8e9, 'tb/s': 8e12 } },
  {
    base: 'flops',
    units: {
      'flop/s': 1,
      flops: 1,
      'gflop/s': 1e9,
      gflops: 1e9,
      'tflop/s': 1e12,
      tflops: 1e12,
      'pflop/s': 1e15,
      pflops: 1e15,
      'eflop/s': 1e18,
      eflops: 1e18,
    },
  },
  { base: 'joules', units: { j: 1, joules: 1, mj: 1e-3, kj: 1e3, wh: 3600, kwh: 3.6e6 } },
  { base: 'watts', units: { w: 1, watts: 1, mw: 1e-3, kw: 1e3 } },
  { base: 'usd', units: { usd: 1, $: 1, dollar: 1, dollars: 1, cents: 0.01 } },
  { base: 'x', units: { x: 1, '×': 1, times: 1, fold: 1 } },
  { base: '%', units: { '%': 1, percent: 1 } },
  { base: 'points', units: { points: 1, point: 1, pp: 1, pts: 1 } },
];

const known = new Map(
  dimensions.flatMap(({ base, units }) => Object.entries(units).map(([unit, of]) => [unit, { base, of }] as const)),
);

/** A number in the base unit of its dimension: `50 ms` is 0.05 `s`. A unit of no dimension stays as it is. */
export function inBaseUnit(value: number, unit: string): Amount {
  const lower = unit.toLowerCase();
  const dimension = known.get(lower);
  return dimension ? { value: value * dimension.of, unit: dimension.base } : { value, unit: lower };
}

const decimals = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?$/i;

/** Reads `3`, `1,000`, `2.5x`, `80%`, `50ms`, `7b`, `7b params`; undefined where it is no number. */
export function readAmount(text: string): Amount | undefined {
  const [, number = '', rest = ''] = /^([-+]?[\d.,]*\d(?:e[-+]?\d+)?)\s*(.*)$/iu.exec(text.trim()) ?? [];
  if (number === '' || !decimals.test(number)) return undefined;
  const value = Number(number.replaceAll(',', ''));
  const unit = rest.toLowerCase();
  const scale = Object.hasOwn(scales, unit) ? scales[unit] : undefined;
  if (scale !== undefined) return { value: Number((value * scale).toPrecision(12)), unit: '' };
  return inBaseUnit(value, unit);
}
