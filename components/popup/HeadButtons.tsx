import { useServices } from '../ui/data/services';
import { Icon } from '../ui/parts/Icon';
import { LibraryButton } from '../ui/parts/LibraryButton';

/** The ways out of the popup: library, settings, help. */
export function HeadButtons() {
  const { openPage } = useServices();
  return (
    <>
      <LibraryButton />
      <button
        type="button"
        class="icon-button"
        aria-label="Settings"
        title="Settings"
        onClick={() => openPage('settings')}
      >
        <Icon name="settings" />
      </button>
      <button type="button" class="icon-button" aria-label="Help" title="Help" onClick={() => openPage('help')}>
        <Icon name="help" />
      </button>
    </>
  );
}
