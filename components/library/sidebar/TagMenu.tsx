import { useState } from 'preact/hooks';
import { Menu, MenuItem } from '../../ui/menu/Menu';
import { Dialog } from '../../ui/parts/Dialog';
import { Icon } from '../../ui/parts/Icon';
import { NameForm } from '../../ui/parts/NameForm';
import { useAsk, useMessages } from '../../ui/parts/Toasts';

interface Props {
  tag: string;
  tags: readonly { tag: string }[];
  onRenamed(name: string): void;
}

/** Renames a tag on every paper, or merges it into another. */
export function TagMenu({ tag, tags, onRenamed }: Props) {
  const ask = useAsk();
  const { done } = useMessages();
  const [renaming, setRenaming] = useState(false);
  const rename = async (to: string) => {
    setRenaming(false);
    if (to === tag || (await ask('renameTag', { from: tag, to })) === undefined) return;
    const merged = tags.some((other) => other.tag === to);
    done(merged ? `“${tag}” merged into “${to}”` : `“${tag}” is now “${to}”`, true);
    onRenamed(to);
  };
  const others = tags.filter((other) => other.tag !== tag);
  return (
    <>
      <Menu label={`Change tag ${tag}`} buttonClass="icon-button" button={<Icon name="more" />}>
        <MenuItem onSelect={() => setRenaming(true)}>
          <Icon name="pencil" />
          Rename
        </MenuItem>
        {others.length > 0 && <hr />}
        {others.map((other) => (
          <MenuItem key={other.tag} onSelect={() => void rename(other.tag)}>
            <Icon name="tag" />
            Merge into <bdi>{other.tag}</bdi>
          </MenuItem>
        ))}
      </Menu>
      {renaming && (
        <Dialog title={`Rename the tag “${tag}”`} onClose={() => setRenaming(false)}>
          <NameForm
            label="New name of the tag"
            value={tag}
            submit="Rename"
            maxLength={80}
            onCancel={() => setRenaming(false)}
            onSubmit={(name) => void rename(name)}
          />
          <p class="hint">A name that exists already merges the two tags.</p>
        </Dialog>
      )}
    </>
  );
}
