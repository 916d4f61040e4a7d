import { useState } from 'preact/hooks';
import type { Colour, PaperState, ReadingStatus } from '../../lib/papers/records';

interface Props {
  /** Title of the paper. */
  title: string;
  saved: PaperState['saved'];
  statuses: readonly { status: ReadingStatus; name: string }[];
  /** The reading lists; undefined while they are being fetched. */
  lists: readonly { id: string; name: string; colour: Colour; held: boolean }[] | undefined;
  onStatus(status: ReadingStatus): void;
  /** `null` takes the rating away. */
  onRating(rating: number | null): void;
  onList(id: string, hold: boolean): void;
  onCreateList(name: string): void;
  onTags(): void;
  onOpen(): void;
  onRemove(): void;
}

/** All that can be said about a saved paper: status, rating, lists; and the way out of the library. */
export function SavedMenu(props: Props) {
  const { title, saved, statuses, lists } = props;
  return (
    <section aria-label={`Saved: ${title}`} class="saved-menu">
      <fieldset class="choices-row">
        <legend>Status</legend>
        {statuses.map(({ status, name }) => (
          <label key={status} class="choice">
            <input
              type="radio"
              name="status"
              checked={saved?.status === status}
              onChange={() => props.onStatus(status)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <Rating rating={saved?.rating} onRating={props.onRating} />
      <fieldset>
        <legend>Lists</legend>
        {lists?.map(({ id, name, colour, held }) => (
          <label key={id} class="line">
            <input
              type="checkbox"
              checked={held}
              onChange={({ currentTarget }) => props.onList(id, currentTarget.checked)}
            />
            <span class="dot" data-colour={colour} />
            <span dir="auto">{name}</span>
          </label>
        ))}
        <NewList onCreate={props.onCreateList} />
      </fieldset>
      <div class="bar">
        <button type="button" onClick={props.onTags}>
          Tags…
        </button>
        <button type="button" onClick={props.onOpen}>
          Open library
        </button>
        <button type="button" onClick={props.onRemove}>
          Remove
        </button>
      </div>
    </section>
  );
}

const stars = [1, 2, 3, 4, 5];

function Rating({ rating, onRating }: { rating: number | undefined; onRating(rating: number | null): void }) {
  return (
    <fieldset class="choices-row stars">
      <legend>Rating</legend>
      {stars.map((star) => (
        <button
          type="button"
          key={star}
          aria-label={star === rating ? `${star} of 5, press to clear` : `${star} of 5`}
          aria-pressed={star === rating}
          onClick={() => onRating(star === rating ? null : star)}
        >
          {star <= (rating ?? 0) ? '★' : '☆'}
        </button>
      ))}
    </fieldset>
  );
}

function NewList({ onCreate }: { onCreate(name: string): void }) {
  const [name, setName] = useState('');
  return (
    <form
      class="new-list"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) onCreate(name.trim());
        setName('');
      }}
    >
      <input
        aria-label="Name of a new list"
        placeholder="New list…"
        maxLength={120}
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      {name.trim() !== '' && <button type="submit">Create</button>}
    </form>
  );
}
