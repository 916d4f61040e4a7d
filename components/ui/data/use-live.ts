import { useEffect, useState } from 'preact/hooks';
import type { ReplyValue, Request, RequestName } from '../../../lib/messages/protocol';
import { useServices } from './services';

/**
 * What a request answers, kept up to date; undefined until the first answer. A failure leaves what was known, or gives
 * `otherwise` where nothing was. `data` must be the same object from one drawing to the next.
 */
export function useLive<Name extends RequestName>(
  name: Name,
  data: Request<Name>,
  otherwise?: ReplyValue<Name>,
): ReplyValue<Name> | undefined {
  const { ask, onChange } = useServices();
  const [answer, setAnswer] = useState<ReplyValue<Name> | undefined>(undefined);
  useEffect(() => {
    const load = async () => {
      const reply = await ask(name, data);
      setAnswer((old) => (reply.ok ? reply.value : (old ?? otherwise)));
    };
    void load();
    return onChange(() => void load());
  }, [ask, onChange, name, data, otherwise]);
  return answer;
}
