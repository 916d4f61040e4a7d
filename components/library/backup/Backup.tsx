import { BackupDialog } from './BackupDialog';
import type { BackupActions } from './backup-actions';
import { useDroppedFile } from './use-dropped-file';

interface Props {
  actions: BackupActions;
  open: boolean;
  onOpen(): void;
  onClose(): void;
}

/** Import and backup, which opens by itself too where a file is dropped onto the library. */
export function Backup({ actions, open, onOpen, onClose }: Props) {
  const { file, forget } = useDroppedFile(onOpen);
  const close = () => {
    forget();
    onClose();
  };
  return open ? <BackupDialog actions={actions} dropped={file} onClose={close} /> : null;
}
