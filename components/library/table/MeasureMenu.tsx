import { Menu, MenuItem } from '../../ui/menu/Menu';
import { Icon } from '../../ui/parts/Icon';
import type { Sort } from '../address/library-address';
import { measures } from './columns';

interface Props {
  /** What papers are sorted by; undefined where it is no measure. */
  measure: string | undefined;
  isDown: boolean;
  onSort(sort: Sort): void;
}

/** The heading of the metrics: by which measure papers are sorted, and which end stands first. */
export function MeasureMenu({ measure, isDown, onSort }: Props) {
  const name = measures.find(([id]) => id === measure)?.[1] ?? measure;
  const by = (wanted: string, down: boolean) => onSort({ measure: wanted, down });
  return (
    <Menu
      buttonClass="sort-button"
      tabIndex={-1}
      button={
        <>
          {name === undefined ? 'Metrics' : `Metrics: ${name}`}
          <Icon name={name === undefined ? 'more' : 'sorted'} />
        </>
      }
    >
      {measure !== undefined && (
        <>
          <MenuItem checked={isDown} onSelect={() => by(measure, true)}>
            Largest first
          </MenuItem>
          <MenuItem checked={!isDown} onSelect={() => by(measure, false)}>
            Smallest first
          </MenuItem>
          <hr />
        </>
      )}
      {measures.map(([id, label]) => (
        <MenuItem key={id} onSelect={() => by(id, true)}>
          Sort by {label.toLowerCase() === 'gpus' ? label : label.toLowerCase()}
        </MenuItem>
      ))}
    </Menu>
  );
}
