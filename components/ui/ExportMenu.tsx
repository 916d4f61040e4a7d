import { Icon } from './Icon';
import { Menu, MenuItem } from './Menu';
import { useTools } from './services';
import { type ExportSource, useExport } from './use-export';

interface Props {
  /** What the file is named after. */
  name: string;
  source: ExportSource;
  disabled?: boolean;
}

/** Every format as a file, and those that are text on the clipboard. */
export function ExportMenu({ name, source, disabled = false }: Props) {
  const formats = useTools()?.formats ?? [];
  const { save, copyAs } = useExport(name, source);
  return (
    <Menu
      disabled={disabled}
      button={
        <>
          <Icon name="download" />
          Export
        </>
      }
    >
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
    </Menu>
  );
}
