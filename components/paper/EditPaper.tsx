import type { Paper, PaperEdit } from '../../lib/papers/schema';
import { useAsk, useMessages } from '../ui/parts/Toasts';
import { PaperForm } from './PaperForm';

interface Props {
  paper: Paper;
  onClose(): void;
}

/** Title, authors, year and venue, to write anew. What is written here is never changed by a page. */
export function EditPaper({ paper, onClose }: Props) {
  const ask = useAsk();
  const { done } = useMessages();
  const save = async (change: PaperEdit) => {
    if (Object.keys(change).length > 0) {
      if (!(await ask('editPaper', { key: paper.key, change }))) return;
      done('Changed. No page will overwrite it.', true);
    }
    onClose();
  };
  return <PaperForm label="Edit the paper" paper={paper} onSave={(change) => void save(change)} onClose={onClose} />;
}
