import { useTools } from '../data/services';
import type { ExportSource } from '../export/load-records';
import { useExport } from '../export/use-export';
import { Icon } from '../parts/Icon';
import { Menu, MenuItem } from './Menu';

interface Props {
  /** What the file is named after. */
  name: string;
  source: ExportSource;
  disabled?: boolean;
}

/** Every format as a file, and those that are text on the clipboard. */
export const ExportMenu = ({ name, source, disabled = false }: Props) => (
  <Menu
    disabled={disabled}
    button={
      <>
        <Icon name="download" />
        Export
      </>
    }
  >
    <ExportItems name={name} source={source} />
  </Menu>
);

/** Stands in the menu only while that is open, so that the formats are loaded no earlier. */
function ExportItems({ name, source }: Pick<Props, 'name' | 'source'>) {
  const { save, copyAs } = useExport(name, source);
  const formats = useTools()?.formats;
  if (!formats) return <p class="menu-note">…</p>;
  return (
    <>
      {formats.map((format) => (
        <MenuItem key={format.id} onSelect={() => void save(format)}>
          <Icon name="download" />
          {format.label}
        </MenuItem>
      ))}
      <hr />
      {formats.map(
        (format) =>
          format.kind === 'text' &&
          format.shortLabel && (
            <MenuItem key={format.id} onSelect={() => void copyAs(format)}>
              <Icon name="copy" />
              Copy as {format.shortLabel}
            </MenuItem>
          ),
      )}
    </>
  );
}
