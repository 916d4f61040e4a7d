import type { Colour } from '../../lib/papers/records';
import { colourNames, colours } from '../../lib/papers/words';

interface Props {
  /** The colour that is on, where one is. */
  chosen?: Colour | undefined;
  onChoose(colour: Colour): void;
}

/** The colours of highlights, each a letter marked as it would be: the line under it tells them apart too. */
export function ColourButtons({ chosen, onChoose }: Props) {
  return (
    <>
      {colours.map((colour) => (
        <button
          type="button"
          key={colour}
          class="colour"
          title={colourNames[colour]}
          aria-label={colourNames[colour]}
          aria-pressed={chosen === undefined ? undefined : chosen === colour}
          onClick={() => onChoose(colour)}
        >
          <span class="sample" data-colour={colour} aria-hidden="true">
            ab
          </span>
        </button>
      ))}
    </>
  );
}
