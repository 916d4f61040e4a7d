import type { CDPSession } from '@playwright/test';
import * as z from 'zod/mini';

/** What a page's main thread has done since the page began, and what it holds. Times are of the processor, in milliseconds. */
export interface MainThread {
  task: number;
  script: number;
  style: number;
  layout: number;
  nodes: number;
  listeners: number;
  heap: number;
}

const metricsSchema = z.object({ metrics: z.array(z.object({ name: z.string(), value: z.number() })) });

/** Has the browser count in time of the processor, which other programs of the machine do not lengthen. */
export async function countProcessorTime(cdp: CDPSession): Promise<void> {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
}

/** What the main thread has done so far. Collects garbage first, after the times are read. */
export async function readMainThread(cdp: CDPSession): Promise<MainThread> {
  const read = async (): Promise<Map<string, number>> => {
    const { metrics } = z.parse(metricsSchema, await cdp.send('Performance.getMetrics'));
    return new Map(metrics.map(({ name, value }) => [name, value]));
  };
  const times = await read();
  await cdp.send('HeapProfiler.collectGarbage');
  const held = await read();
  const milliseconds = (name: string): number => (times.get(name) ?? 0) * 1000;
  return {
    task: milliseconds('TaskDuration'),
    script: milliseconds('ScriptDuration'),
    style: milliseconds('RecalcStyleDuration'),
    layout: milliseconds('LayoutDuration'),
    nodes: held.get('Nodes') ?? 0,
    listeners: held.get('JSEventListeners') ?? 0,
    heap: held.get('JSHeapUsedSize') ?? 0,
  };
}
