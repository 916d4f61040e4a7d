import { Menu, MenuItem } from '../../ui/menu/Menu';
import { Icon } from '../../ui/parts/Icon';
import { columns as all } from './columns';

interface Props {
  /** Those that the reader chose; undefined for the usual ones. */
  columns: readonly string[] | undefined;
  onColumns(columns: readonly string[] | undefined): void;
}

const usual = all.flatMap(({ name, shown }) => (shown === undefined ? [] : [name]));

/** The columns, each to be shown or not. */
export function ColumnsMenu({ columns = usual, onColumns }: Props) {
  const toggle = (name: string) =>
    onColumns(columns.includes(name) ? columns.filter((each) => each !== name) : [...columns, name]);
  return (
    <Menu
      button={
        <>
          <Icon name="table" />
          Columns
        </>
      }
    >
      {all.map(
        ({ name, label }) =>
          name !== 'title' && (
            <MenuItem key={name} checked={columns.includes(name)} onSelect={() => toggle(name)}>
              {label}
            </MenuItem>
          ),
      )}
      <hr />
      <MenuItem onSelect={() => onColumns(undefined)}>
        <Icon name="back" />
        As it was
      </MenuItem>
    </Menu>
  );
}
