import type { Badge } from '../../lib/gloss/gloss';
import { Icon } from '../ui/parts/Icon';

/** The numbers that the abstract reports, each with the sentence that it comes from. */
export const Metrics = ({ badges }: { badges: readonly Badge[] }) => (
  <ul class="metrics">
    {badges.map((badge) => {
      const { before, span, after } = badge.quote;
      return (
        <li key={badge.span}>
          <details>
            <summary aria-label={badge.name}>
              <span class="metric" data-kind={badge.kind}>
                {badge.text}
              </span>
              <span class="metric-kind">{badge.kind}</span>
              <Icon name="chevron" />
            </summary>
            <blockquote dir="auto">
              {before}
              <mark>{span}</mark>
              {after}
            </blockquote>
          </details>
        </li>
      );
    })}
  </ul>
);
