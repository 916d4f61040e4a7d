import { useState } from 'preact/hooks';
import { Icon } from '../parts/Icon';
import { ExportDialog, type ExportScope } from './ExportDialog';

interface Props {
  scopes: readonly ExportScope[];
  disabled?: boolean;
  /** What is exported, where that is not plain from the place. */
  what?: string;
}

/** Opens the export dialog. */
export function ExportButton({ scopes, disabled = false, what }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={disabled}
        aria-label={what && `Export ${what}`}
        onClick={() => setOpen(true)}
      >
        <Icon name="download" />
        Export
      </button>
      {open && <ExportDialog scopes={scopes} onClose={() => setOpen(false)} />}
    </>
  );
}
