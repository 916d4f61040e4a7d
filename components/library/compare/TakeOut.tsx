import type { Matrix } from '../../../lib/compare/matrix';
import { type Down, type TableFormat, tableFile, tableFormats, writeTable } from '../../../lib/compare/table';
import { safeFileName } from '../../../lib/text/file-name';
import { isoDay } from '../../../lib/text/numbers';
import { useServices } from '../../ui/data/services';
import { Menu, MenuItem } from '../../ui/menu/Menu';
import { Icon } from '../../ui/parts/Icon';
import { useMessages } from '../../ui/parts/Toasts';

interface Props {
  matrix: Matrix;
  down: Down;
  name: string;
}

const formats: readonly TableFormat[] = ['markdown', 'csv', 'latex'];

/** Takes the comparison out as it stands, to the clipboard or a file. */
export function TakeOut({ matrix, down, name }: Props) {
  const { copy, download, now } = useServices();
  const { done, failed } = useMessages();
  const copyAs = async (format: TableFormat) => {
    try {
      await copy(writeTable(matrix, down, format));
      done(`Copied as ${tableFormats[format].name}`);
    } catch {
      failed('The browser did not allow copying. Save to a file instead.');
    }
  };
  const save = (format: TableFormat) => {
    const { extension } = tableFormats[format];
    const fileName = `${safeFileName(`Compare ${name}`)} ${isoDay(now().getTime())}.${extension}`;
    download(fileName, tableFile(matrix, down, format));
    done(`Saved as ${fileName}`);
  };
  return (
    <Menu
      button={
        <>
          <Icon name="download" />
          Take out
        </>
      }
    >
      {formats.map((format) => (
        <MenuItem key={format} onSelect={() => void copyAs(format)}>
          <Icon name="copy" />
          Copy as {tableFormats[format].name}
        </MenuItem>
      ))}
      <hr />
      {formats.map((format) => (
        <MenuItem key={format} onSelect={() => save(format)}>
          <Icon name="download" />
          {tableFormats[format].name} file
        </MenuItem>
      ))}
    </Menu>
  );
}
