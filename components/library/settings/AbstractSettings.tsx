import { useServices } from '../../ui/data/services';
import { useMessages } from '../../ui/parts/Toasts';
import { Removables } from './Removables';
import { useStored } from './use-stored';

/** How it is read and changed who is asked for abstracts. */
export interface AbstractsActions {
  /** Public interfaces that are asked, and hosts whose pages always have theirs read. */
  read(): Promise<{ sources: readonly { id: string; name: string }[]; hosts: readonly string[] }>;
  /** Asks a source for nothing any more, and gives the access to its host back. */
  forgetSource(id: string): Promise<void>;
  forgetHost(host: string): Promise<void>;
}

/** Which public interfaces are asked for abstracts, and for pages of which hosts without a click. */
export function AbstractSettings({ actions }: { actions: AbstractsActions }) {
  const { stored, after } = useStored(actions.read);
  const { ask } = useServices();
  const { done, failed } = useMessages();
  if (!stored) return null;
  const forget = async () => {
    const reply = await ask('forgetAbstracts', {});
    if (reply.ok) done('Forgotten. Saved papers keep their abstracts.');
    else failed(reply.error.message);
  };
  return (
    <>
      <Removables
        names={stored.sources.map(({ id, name }) => [id, name])}
        verb="Stop asking"
        onRemove={(id) => void after(actions.forgetSource(id))}
      />
      <Removables
        names={stored.hosts.map((host) => [host, `always on ${host}`])}
        verb="Stop reading"
        onRemove={(host) => void after(actions.forgetHost(host))}
      />
      <p class="hint">
        {stored.sources.length === 0 ? 'Nobody is asked. ' : ''}Open Papergloss on a page whose papers have no abstract
        to choose who is asked. They get identifiers alone.{' '}
        <button type="button" class="link-button" onClick={() => void forget()}>
          Forget what was read
        </button>
      </p>
    </>
  );
}
