import type { CDPSession } from '@playwright/test';
import * as z from 'zod/mini';

const eventSchema = z.looseObject({
  name: z.string(),
  ts: z.number(),
  dur: z.optional(z.number()),
  tdur: z.optional(z.number()),
  pid: z.number(),
  tid: z.number(),
  args: z.optional(z.unknown()),
});

/** One event of the browser's record of a page; times in microseconds, `tdur` of the processor. */
export type TraceEvent = z.infer<typeof eventSchema>;

/** What the browser records of a page while `work` runs, in the order of time. */
export async function record(cdp: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(z.parse(eventSchema, event));
  });
  const includedCategories = ['devtools.timeline', 'toplevel', 'blink.user_timing', 'v8'];
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await work();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  return events.sort((a, b) => a.ts - b.ts);
}
