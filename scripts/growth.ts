import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { axisX, axisY, dot, lineY, plot, ruleY } from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import * as z from 'zod/mini';

const file = path.resolve(import.meta.dirname, '../docs/growth.svg');
const rowSchema = z.object({ bench: z.literal('page'), entries: z.number(), 'ms for each entry': z.number() });

/** The points of the plot: how many entries a page has, and the milliseconds that each took, of the lines that `npm run bench` printed. */
function pointsIn(lines: string): { entries: number; each: number }[] {
  return lines.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [];
    const { success, data } = z.safeParse(rowSchema, JSON.parse(line));
    return success ? [{ entries: data.entries, each: data['ms for each entry'] }] : [];
  });
}

/** `npm run bench -- page | npm run growth`: draws the time of an entry as pages grow into `docs/growth.svg`. */
export async function main(): Promise<number> {
  const points = pointsIn(await text(process.stdin));
  const { window } = new JSDOM('');
  const of = { x: 'entries', y: 'each', stroke: '#1d4ed8' };
  const drawn = plot({
    document: window.document,
    width: 640,
    height: 320,
    style: { background: 'white', color: 'black' },
    x: { type: 'sqrt', label: 'entries of a page' },
    y: { domain: [0, Math.max(...points.map(({ each }) => each)) * 1.2], label: 'milliseconds for each entry' },
    marks: [
      axisX(
        points.map(({ entries }) => entries),
        { tickFormat: (entries: number) => entries.toLocaleString('en') },
      ),
      axisY({ ticks: 5 }),
      ruleY([0]),
      lineY(points, of),
      dot(points, { ...of, fill: 'white' }),
    ],
  });
  // It is shown as a picture: what would fit it into a page says some of it twice, for older browsers.
  for (const style of drawn.querySelectorAll('style')) style.remove();
  drawn.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', 'Milliseconds for each entry, by the number of entries of a page');
  writeFileSync(file, `${drawn.outerHTML}\n`);
  console.log(`${points.length} points: ${path.relative(process.cwd(), file)}`);
  return points.length > 0 ? 0 : 1;
}
