import { useMemo } from 'preact/hooks';
import { plottable } from '../../../lib/plots/points';
import { countOf } from '../../../lib/text/numbers';
import { type Chosen, useMeasured } from '../numbers/use-measured';
import { View, type ViewProps } from '../View';
import { ActivityPlot } from './ActivityPlot';
import { PointsPlot } from './PointsPlot';
import { TopicsPlot } from './TopicsPlot';

/** The newest papers that are plotted: more take seconds to be told. */
const mostPapers = 5000;

interface Props extends ViewProps {
  chosen: Chosen;
  /** The address of the papers of a topic. */
  topicHref(slug: string): string;
}

const plots = [
  ['against', 'A measure against another'],
  ['years', 'A measure over the years'],
  ['topics', 'Papers by topic'],
  ['activity', 'Reading activity'],
] as const;

/** The library as pictures. */
export function PlotsView({ chosen, options, onOptions, hrefOf, topicHref, onBack }: Props) {
  const known = useMeasured(chosen, mostPapers, false);
  const papers = known.papers ?? [];
  const measures = useMemo(() => plottable(papers), [known.papers]);
  const plot = plots.find(([id]) => id === options['plot'])?.[0] ?? 'against';
  const shared = { papers, options, onOptions, hrefOf };
  return (
    <View
      title={`Plots of ${known.papers ? countOf(papers.length, 'paper') : 'papers'}`}
      known={known}
      empty={papers.length === 0 ? 'No paper here. Save some, or choose others in the table.' : undefined}
      onBack={onBack}
    >
      <div class="view-options">
        <label>
          Plot
          <select value={plot} onChange={({ currentTarget }) => onOptions({ plot: currentTarget.value })}>
            {plots.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {known.total > mostPapers && (
          <p role="status">
            The first {mostPapers} of {countOf(known.total, 'paper')}
          </p>
        )}
      </div>
      {(plot === 'against' || plot === 'years') && (
        <PointsPlot key={plot} plot={plot} measures={measures} {...shared} />
      )}
      {plot === 'topics' && <TopicsPlot papers={papers} hrefOf={hrefOf} topicHref={topicHref} />}
      {plot === 'activity' && <ActivityPlot papers={papers} />}
    </View>
  );
}
