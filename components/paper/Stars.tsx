import { Icon } from '../ui/parts/Icon';

interface Props {
  rating: number | undefined;
  title: string;
  tabIndex?: number;
  /** Null takes the rating away. */
  onRate(rating: number | null): void;
}

const scale = [1, 2, 3, 4, 5];

/** One to five stars; the star that is set takes the rating away again. */
export const Stars = ({ rating, title, tabIndex, onRate }: Props) => (
  <fieldset class="stars" aria-label={`Rating of ${title}`}>
    {scale.map((stars) => (
      <button
        key={stars}
        type="button"
        class="star"
        {...(tabIndex === undefined ? {} : { tabIndex })}
        aria-label={`${stars} of 5`}
        aria-pressed={rating === stars}
        data-on={rating !== undefined && stars <= rating}
        onClick={() => onRate(rating === stars ? null : stars)}
      >
        <Icon name="star" />
      </button>
    ))}
  </fieldset>
);
