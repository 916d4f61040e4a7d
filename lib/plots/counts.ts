/** One bar of a plot: how many, and which papers. */
export interface Bar {
  slug: string;
  name: string;
  papers: readonly { key: string; title: string }[];
}

interface TopicalPaper {
  key: string;
  title: string;
  topics: readonly { slug: string; name: string }[];
}

/** How many papers each topic has, most first. A paper counts for each of its topics. */
export function byTopic(papers: readonly TopicalPaper[]): Bar[] {
  const bars = new Map<string, { slug: string; name: string; papers: { key: string; title: string }[] }>();
  for (const { key, title, topics } of papers)
    for (const { slug, name } of topics) {
      const bar = bars.get(slug) ?? { slug, name, papers: [] };
      bar.papers.push({ key, title });
      bars.set(slug, bar);
    }
  return [...bars.values()].sort((a, b) => b.papers.length - a.papers.length || a.name.localeCompare(b.name));
}

/** What the reader did, as activity counts it. */
export const deeds = ['saved', 'noted'] as const;
export type Deed = (typeof deeds)[number];

/** A span of time with how often each thing was done in it. */
export interface Period extends Record<Deed, number> {
  /** The first day of it. */
  start: Date;
}

interface ActivePaper {
  addedAt?: number;
  noted: readonly number[];
}

/** Fewer days would make bars as wide as the drawing. */
const fewestDays = 14;
/** The most spans that are shown day by day, and week by week. */
const mostDays = 45;
const mostWeeks = 60;

const oneDay = 86_400_000;

type Step = 'day' | 'week' | 'month';

function startOf(millis: number, step: Step): Date {
  const at = new Date(millis);
  const day = new Date(at.getFullYear(), at.getMonth(), step === 'month' ? 1 : at.getDate());
  if (step === 'week') day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  return day;
}

function next(start: Date, step: Step): Date {
  const then = new Date(start);
  if (step === 'month') then.setMonth(then.getMonth() + 1);
  else then.setDate(then.getDate() + (step === 'week' ? 7 : 1));
  return then;
}

/** What the reader saved and noted over time, by days, weeks or months as the whole span asks for; empty spans are there too. */
export function activity(papers: readonly ActivePaper[]): { step: Step; periods: Period[] } {
  const times = { saved: papers.flatMap(({ addedAt }) => addedAt ?? []), noted: papers.flatMap(({ noted }) => noted) };
  const all = [...times.saved, ...times.noted];
  if (all.length === 0) return { step: 'day', periods: [] };
  const last = all.reduce((a, b) => Math.max(a, b));
  const first = all.reduce((a, b) => Math.min(a, b), last - (fewestDays - 1) * oneDay);
  const days = (last - first) / oneDay;
  const step = days <= mostDays ? 'day' : days <= 7 * mostWeeks ? 'week' : 'month';
  const periods = new Map<number, Period>();
  for (let start = startOf(first, step); start.getTime() <= last; start = next(start, step))
    periods.set(start.getTime(), { start, saved: 0, noted: 0 });
  for (const deed of deeds)
    for (const time of times[deed]) {
      const period = periods.get(startOf(time, step).getTime());
      if (period) period[deed] += 1;
    }
  return { step, periods: [...periods.values()] };
}
