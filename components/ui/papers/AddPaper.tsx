import { useState } from 'preact/hooks';
import type { ReplyValue } from '../../../lib/messages/protocol';
import { useServices } from '../data/services';
import { NameForm } from '../parts/NameForm';
import { useAsk, useMessages } from '../parts/Toasts';

type Added = ReplyValue<'addNamed'>;

/** In whose name sources are asked where it is for no page. */
const noTab = -1;

/** Adds a paper by an identifier or its title; what its record lacks then can be asked for. */
export function AddPaper({ onClose }: { onClose(): void }) {
  const ask = useAsk();
  const { done } = useMessages();
  const { lookUp } = useServices();
  const [added, setAdded] = useState<Added | undefined>(undefined);
  const add = async (text: string) => {
    const made = await ask('addNamed', { text });
    if (!made) return;
    done('Added to the library', true);
    const useful = lookUp?.sources.some(({ kinds }) => kinds.some((kind) => knows(made, kind)));
    if (made.title || !lookUp || !useful) return onClose();
    const chosen = await lookUp.chosen();
    if (chosen.length > 0) await ask('readAbstracts', { tabId: noTab, refs: [made] });
    setAdded(made);
  };
  if (added) return <LookUp added={added} onClose={onClose} />;
  return (
    <div class="add-paper">
      <NameForm
        label="DOI, arXiv id or title"
        value=""
        submit="Add"
        maxLength={2000}
        onSubmit={(text) => void add(text)}
        onCancel={onClose}
      />
      <p class="hint">A DOI, an arXiv or PubMed id, the address of a paper, or its title.</p>
    </div>
  );
}

const knows = ({ key, aliases }: Added, kind: string): boolean =>
  [key, ...aliases].some((name) => name.startsWith(`${kind}:`));

/** Which source may be asked what the paper is called. */
function LookUp({ added, onClose }: { added: Added; onClose(): void }) {
  const ask = useAsk();
  const { done, failed } = useMessages();
  const { lookUp } = useServices();
  const useful = lookUp?.sources.filter(({ kinds }) => kinds.some((kind) => knows(added, kind))) ?? [];
  const askSource = async (id: string) => {
    if (!(await lookUp?.allow(id))) return failed('Without the permission nothing is asked for. The paper is kept.');
    if ((await ask('readAbstracts', { tabId: noTab, refs: [added] })) === undefined) return;
    done('Asked. Title and authors appear once they are known.');
    onClose();
  };
  return (
    <section class="add-paper" aria-label="What the paper is called">
      <p>
        Kept as <bdi>{added.key}</bdi>. Title, authors and abstract can be asked for; only this identifier is sent.
      </p>
      <div class="button-row">
        {useful.map(({ id, name, host }) => (
          <button key={id} type="button" class="button" title={host} onClick={() => void askSource(id)}>
            Ask {name}
          </button>
        ))}
        <button type="button" class="button quiet" onClick={onClose}>
          Not now
        </button>
      </div>
    </section>
  );
}
