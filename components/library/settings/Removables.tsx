import { Icon } from '../../ui/parts/Icon';

interface Props {
  names: readonly (readonly [id: string, name: string])[];
  /** What removing does, for screen readers. */
  verb: string;
  onRemove(id: string): void;
}

/** Names that can be taken away, each by its button. */
export const Removables = ({ names, verb, onRemove }: Props) => (
  <ul class="chips">
    {names.map(([id, name]) => (
      <li key={id} class="chip">
        {name}
        <button type="button" aria-label={`${verb} ${name}`} onClick={() => onRemove(id)}>
          <Icon name="close" />
        </button>
      </li>
    ))}
  </ul>
);
