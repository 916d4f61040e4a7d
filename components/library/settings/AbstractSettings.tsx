import { useServices } from '../../ui/data/services';
import { useMessages } from '../../ui/parts/Toasts';
import { Removables } from './Removables';
import type { SettingsActions, StoredSettings } from './settings-actions';

interface Props {
  stored: StoredSettings['abstracts'];
  actions: SettingsActions;
  onChange(): void;
}

/** Which public interfaces are asked for abstracts, and for pages of which hosts without a click. */
export function AbstractSettings({ stored: { sources, hosts }, actions, onChange }: Props) {
  const { ask } = useServices();
  const { done, failed } = useMessages();
  const forget = async () => {
    const reply = await ask('forgetAbstracts', {});
    if (reply.ok) done('Forgotten. Saved papers keep their abstracts.');
    else failed(reply.error.message);
  };
  return (
    <section class="setting" aria-labelledby="abstracts">
      <h3 id="abstracts">Abstracts read elsewhere</h3>
      <Removables
        names={sources.map(({ id, name }) => [id, name])}
        verb="Stop asking"
        onRemove={(id) => void actions.forgetSource(id).then(onChange)}
      />
      <Removables
        names={hosts.map((host) => [host, `always on ${host}`])}
        verb="Stop reading"
        onRemove={(host) => void actions.forgetAbstractHost(host).then(onChange)}
      />
      <p class="hint">
        {sources.length === 0 ? 'Nobody is asked. ' : ''}Open Papergloss on a page whose papers have no abstract to
        choose who is asked. They get identifiers alone.{' '}
        <button type="button" class="link-button" onClick={() => void forget()}>
          Forget what was read
        </button>
      </p>
    </section>
  );
}
