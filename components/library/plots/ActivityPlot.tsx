import { useCallback, useMemo } from 'preact/hooks';
import { activity, deeds } from '../../../lib/plots/counts';
import { writesDays } from '../../../lib/text/day-words';
import type { Numbered } from '../numbers/use-measured';
import type * as Draw from './draw';
import { PlotFigure } from './PlotFigure';

const height = 320;
const noLinks: readonly { href: string; words: string }[] = [];

const deedNames = { saved: 'papers saved', noted: 'notes and highlights' } as const;
const dayWords = writesDays({ day: 'numeric', month: 'short', year: 'numeric' });
const monthWords = writesDays({ month: 'long', year: 'numeric' });

/** What the reader saved and noted over time. */
export function ActivityPlot({ papers }: { papers: readonly Numbered[] }) {
  const { step, periods } = useMemo(() => activity(papers), [papers]);
  const marks = useMemo(
    () =>
      periods.flatMap(({ start, ...counts }, index) => {
        const end = periods[index + 1]?.start ?? new Date(start.getTime() + lengths[step]);
        return deeds.map((deed) => ({ start, end, count: counts[deed], deed: deedNames[deed] }));
      }),
    [periods, step],
  );
  const draw = useCallback(
    (drawing: typeof Draw, width: number) =>
      drawing.drawTime(marks, { width, height, deeds: deeds.map((deed) => deedNames[deed]) }),
    [marks],
  );
  if (periods.length === 0) return <p class="empty">Nothing saved or noted yet.</p>;
  const words = (start: Date): string =>
    step === 'month' ? monthWords(start) : `${step === 'week' ? 'week of ' : ''}${dayWords(start)}`;
  return (
    <div class="plot-and-table">
      <div>
        <ul class="legend">
          {deeds.map((deed) => (
            <li key={deed} data-deed={deed}>
              {deedNames[deed]}
            </li>
          ))}
        </ul>
        <PlotFigure name={`Reading activity by ${step}`} links={noLinks} draw={draw} />
      </div>
      <section class="plot-table" aria-label="The same as a table">
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              {deeds.map((deed) => (
                <th key={deed} scope="col">
                  {deedNames[deed]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...periods]
              .reverse()
              .filter(({ saved, noted }) => saved + noted > 0)
              .map((period) => (
                <tr key={period.start.getTime()}>
                  <th scope="row">{words(period.start)}</th>
                  {deeds.map((deed) => (
                    <td key={deed}>{period[deed]}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

const oneDay = 86_400_000;
const lengths = { day: oneDay, week: 7 * oneDay, month: 30 * oneDay } as const;
