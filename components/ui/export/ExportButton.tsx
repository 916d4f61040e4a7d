import { useState } from 'preact/hooks';
import { Icon } from '../parts/Icon';
import { ExportDialog, type ExportScope } from './ExportDialog';

interface Props {
  scopes: readonly ExportScope[];
  disabled?: boolean;
}

/** Opens the export dialog. */
export function ExportButton({ scopes, disabled = false }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="button" disabled={disabled} onClick={() => setOpen(true)}>
        <Icon name="download" />
        Export
      </button>
      {open && <ExportDialog scopes={scopes} onClose={() => setOpen(false)} />}
    </>
  );
}
