import { useCallback, useMemo } from 'preact/hooks';
import { wholeText } from '../../../lib/compare/amount';
import { isScale, measureText } from '../../../lib/compare/measure';
import { against, bestPair, isWide, overYears, type Plottable, type Point } from '../../../lib/plots/points';
import type { Numbered } from '../numbers/use-measured';
import type { ViewProps } from '../View';
import type * as Draw from './draw';
import { PlotFigure } from './PlotFigure';

interface Props extends Omit<ViewProps, 'onBack'> {
  plot: 'against' | 'years';
  papers: readonly Numbered[];
  measures: readonly Plottable[];
}

const height = 420;

/** A measure over the years or against another, with the same as a table. */
export function PointsPlot({ plot, papers, measures, options, onOptions, hrefOf }: Props) {
  const pair = useMemo(() => bestPair(papers, measures), [papers, measures]);
  const pick = (name: 'x' | 'y', first: Plottable | undefined): Plottable | undefined =>
    measures.find(({ id }) => id === options[name]) ?? first ?? measures[0];
  const y = pick('y', plot === 'against' ? pair?.[1] : measures.find((measure) => !isScale(measure)));
  const x = plot === 'against' ? pick('x', pair?.[0]) : undefined;
  const points = useMemo(() => {
    if (!y) return [];
    return x ? against(papers, x.id, y.id) : plot === 'years' ? overYears(papers, y.id) : [];
  }, [papers, plot, x?.id, y?.id]);
  const logs = {
    x:
      plot === 'against' &&
      isLog(
        options['xlog'],
        points.map((point) => point.x),
      ),
    y: isLog(
      options['ylog'],
      points.map((point) => point.y),
    ),
  };
  const marks = useMemo(() => points.map((point) => markOf(point, plot, hrefOf)), [points, plot, hrefOf]);
  const axes = {
    x: x ? { label: `${measureText(x)} →`, log: logs.x } : { label: 'Year →', log: false, years: true },
    y: { label: `↑ ${y ? measureText(y) : ''}`, log: logs.y },
  };
  const name = `${y ? measureText(y) : ''} ${x ? `against ${measureText(x)}` : 'over the years'}`;
  const draw = useCallback(
    (drawing: typeof Draw, width: number) => drawing.drawPoints({ marks, ...axes, width, height }),
    [marks, JSON.stringify(axes)],
  );
  if (!y) return <p class="empty">No number was read from these papers’ abstracts.</p>;
  return (
    <>
      <div class="view-options">
        <MeasureChoice label="Up" name="y" measures={measures} chosen={y} log={logs.y} onOptions={onOptions} />
        {x && (
          <MeasureChoice label="Across" name="x" measures={measures} chosen={x} log={logs.x} onOptions={onOptions} />
        )}
      </div>
      {points.length === 0 ? (
        <p class="empty">{x ? 'No paper has both.' : 'No paper with a year has this.'}</p>
      ) : (
        <div class="plot-and-table">
          <PlotFigure name={name} links={marks} draw={draw} />
          <PointsTable marks={marks} across={x ? measureText(x) : 'Year'} up={measureText(y)} />
        </div>
      )}
    </>
  );
}

const isLog = (chosen: string | undefined, values: readonly number[]): boolean =>
  chosen === undefined ? isWide(values) : chosen === '1' && values.every((value) => value > 0);

/** A point as it is drawn, and as it is told in the table. */
const markOf = ({ key, title, x, y, numbers }: Point, plot: Props['plot'], hrefOf: (key: string) => string) => {
  const told = numbers.map((number) => `${number.label} ${wholeText(number)}`);
  const [across, up] = plot === 'years' ? [String(x), ...numbers.map(wholeText)] : numbers.map(wholeText);
  return {
    x,
    y,
    key,
    title: title || key,
    words: `${title || key}: ${[...told].reverse().join('; ')}${plot === 'years' ? `, ${x}` : ''}`,
    href: hrefOf(key),
    across,
    up,
  };
};

interface ChoiceProps {
  label: string;
  name: 'x' | 'y';
  measures: readonly Plottable[];
  chosen: Plottable;
  log: boolean;
  onOptions: ViewProps['onOptions'];
}

const MeasureChoice = ({ label, name, measures, chosen, log, onOptions }: ChoiceProps) => (
  <fieldset class="measure-choice">
    <label>
      {label}
      <select value={chosen.id} onChange={({ currentTarget }) => onOptions({ [name]: currentTarget.value })}>
        {measures.map((measure) => (
          <option key={measure.id} value={measure.id}>
            {measureText(measure)}, {measure.kind}: {measure.papers}
          </option>
        ))}
      </select>
    </label>
    <label>
      <input
        type="checkbox"
        checked={log}
        aria-label={`${label}: logarithmic`}
        onChange={({ currentTarget }) => onOptions({ [`${name}log`]: currentTarget.checked ? '1' : '0' })}
      />
      logarithmic
    </label>
  </fieldset>
);

interface TableProps {
  marks: readonly ReturnType<typeof markOf>[];
  across: string;
  up: string;
}

/** The same points in words, the largest first. */
const PointsTable = ({ marks, across, up }: TableProps) => (
  <section class="plot-table" aria-label="The same as a table">
    <table>
      <thead>
        <tr>
          <th scope="col">Paper</th>
          <th scope="col">{up}</th>
          <th scope="col">{across}</th>
        </tr>
      </thead>
      <tbody>
        {[...marks]
          .sort((a, b) => b.y - a.y)
          .map((mark) => (
            <tr key={mark.key}>
              <th scope="row">
                <a href={mark.href} dir="auto">
                  {mark.title}
                </a>
              </th>
              <td>{mark.up}</td>
              <td>{mark.across}</td>
            </tr>
          ))}
      </tbody>
    </table>
  </section>
);
