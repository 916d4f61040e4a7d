import type { ListSummary } from '../../../lib/papers/records';
import { NameForm } from '../parts/NameForm';
import type { ListActions } from './use-lists';

interface NewProps {
  actions: ListActions;
  /** Called with the new list's id once it is there. */
  onCreated?(id: string): void;
  onClose(): void;
}

/** Names a new list in place. */
export const NewListForm = ({ actions, onCreated, onClose }: NewProps) => (
  <NameForm
    label="Name of the new list"
    value=""
    submit="Create"
    onCancel={onClose}
    onSubmit={async (name) => {
      onClose();
      const id = await actions.create(name);
      if (id !== undefined) onCreated?.(id);
    }}
  />
);

interface RenameProps {
  list: ListSummary;
  actions: ListActions;
  onClose(): void;
}

/** Renames a list in place. */
export const RenameListForm = ({ list, actions, onClose }: RenameProps) => (
  <NameForm
    label="New name of the list"
    value={list.name}
    submit="Rename"
    onCancel={onClose}
    onSubmit={(name) => {
      onClose();
      void actions.rename(list, name);
    }}
  />
);
