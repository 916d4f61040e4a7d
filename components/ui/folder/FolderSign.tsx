import { useServices } from '../data/services';
import { Icon } from '../parts/Icon';
import { useAsk } from '../parts/Toasts';
import { useFolder } from './use-folder';

/** Says that notes wait for the folder, with the click that lets them in; nothing where all is well. */
export function FolderSign({ onOpen }: { onOpen(): void }) {
  const { handOver } = useServices();
  const ask = useAsk();
  const folder = handOver?.folder;
  const now = useFolder(folder);
  if (!folder || !now?.state) return null;
  const { state, status } = now;
  const waits = status.waits && !state.allowed;
  if (!waits && status.trouble === undefined) return null;
  const allow = async () => {
    if (await folder.allow()) await ask('folderAllowed', {});
    await now.look();
  };
  return (
    <button type="button" class="sync-sign" data-trouble onClick={waits ? () => void allow() : onOpen}>
      <Icon name="warning" />
      <span>
        {waits ? 'Let notes into' : 'Notes don’t reach'} <bdi>{state.name}</bdi>
        <span class="sync-trouble">
          {status.trouble ?? 'The browser asks again after a restart, unless you choose “Allow on every visit”.'}
        </span>
      </span>
    </button>
  );
}
