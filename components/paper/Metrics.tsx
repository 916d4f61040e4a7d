import type { ComponentChildren } from 'preact';
import type { Badge } from '../../lib/gloss/gloss';
import { Icon } from '../ui/parts/Icon';

interface Props {
  badges: readonly Badge[];
  /** What can be done with a number, below its sentence. */
  acts?: ((badge: Badge) => ComponentChildren) | undefined;
}

/** The numbers that the abstract reports, each with the sentence that it comes from. */
export const Metrics = ({ badges, acts }: Props) => (
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
            {acts?.(badge)}
          </details>
        </li>
      );
    })}
  </ul>
);
