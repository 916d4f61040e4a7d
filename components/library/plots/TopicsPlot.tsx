import { useCallback, useMemo } from 'preact/hooks';
import { byTopic } from '../../../lib/plots/counts';
import { countOf } from '../../../lib/text/numbers';
import type { Numbered } from '../numbers/use-measured';
import type * as Draw from './draw';
import { PlotFigure } from './PlotFigure';

interface Props {
  papers: readonly Numbered[];
  hrefOf(key: string): string;
  topicHref(slug: string): string;
}

/** Bars of a drawing that still fits a screen; the table has all. */
const mostBars = 20;
const name = 'Papers by topic';

/** How many papers each topic has, with the papers of each in the table. */
export function TopicsPlot({ papers, hrefOf, topicHref }: Props) {
  const topics = useMemo(() => byTopic(papers), [papers]);
  const bars = useMemo(
    () =>
      topics.slice(0, mostBars).map(({ slug, name: topic, papers: own }) => ({
        name: topic,
        count: own.length,
        words: `${topic}: ${countOf(own.length, 'paper')}`,
        href: topicHref(slug),
      })),
    [topics, topicHref],
  );
  const draw = useCallback(
    (drawing: typeof Draw, width: number) => drawing.drawBars(bars, { width, label: 'Papers →' }),
    [bars],
  );
  if (topics.length === 0) return <p class="empty">No topic was found in these papers.</p>;
  return (
    <div class="plot-and-table">
      <PlotFigure name={name} links={bars} draw={draw} />
      <section class="plot-table" aria-label="The same as a table">
        <table>
          <thead>
            <tr>
              <th scope="col">Topic</th>
              <th scope="col">Papers</th>
            </tr>
          </thead>
          <tbody>
            {topics.map(({ slug, name: topic, papers: own }) => (
              <tr key={slug}>
                <th scope="row">
                  <a href={topicHref(slug)}>{topic}</a>
                </th>
                <td>
                  <details>
                    <summary>{own.length}</summary>
                    <ul>
                      {own.map(({ key, title }) => (
                        <li key={key}>
                          <a href={hrefOf(key)} dir="auto">
                            {title || key}
                          </a>
                        </li>
                      ))}
                    </ul>
                  </details>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
